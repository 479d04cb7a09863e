using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Items.Bank.Forms;

/// <summary>Which fields the editor's form has for a type. Types that are not here are written as JSON.</summary>
internal static class FormSchema
{
    public static IReadOnlyList<FieldSpec> Head { get; } =
    [
        new TextSpec("title", SourceText.Of("Title")),
        new TextSpec("stem", SourceText.Of("Question"), IsLong: true, SourceText.Of("Plain Markdown.")),
        new NumberSpec("points", SourceText.Of("Points")),
    ];

    public static IReadOnlyList<FieldSpec> Foot { get; } =
    [
        new TextSpec("explanation", SourceText.Of("Explanation"), IsLong: true, SourceText.Of("Shown after practice and with published results.")),
        new LinesSpec("tags", SourceText.Of("Tags"), SourceText.Of("One a line.")),
        new LinesSpec("sources", SourceText.Of("Sources"), SourceText.Of("One a line, cited as in a work.")),
        new RowsSpec("pictures", SourceText.Of("Pictures"),
        [
            new WordSpec("file", SourceText.Of("File")),
            new TextSpec("text", SourceText.Of("Description for who does not see it"), Hint: SourceText.Of("What has to be read from the picture stays unsaid.")),
            new TextSpec("caption", SourceText.Of("Caption")),
        ], Spare: 0),
    ];

    private static readonly FieldSpec Id = new WordSpec("id", SourceText.Of("Id"));
    private static readonly FieldSpec Text = new TextSpec("text", SourceText.Of("Text"));
    private static readonly FieldSpec Shuffle = new BoolSpec("shuffle", SourceText.Of("May be shuffled"), Default: true);
    private static readonly FieldSpec[] Choice = [Id, Text, new WordSpec("picture", SourceText.Of("Picture, file name"))];

    private static readonly (string, string)[] Calendars =
    [
        ("gregorian", SourceText.Of("Gregorian")), ("julian", SourceText.Of("Julian")), ("hijri", SourceText.Of("Hijri, reckoned by tables")),
        ("ummAlQura", SourceText.Of("Hijri, Umm al-Qura")),
    ];

    /// <summary>The type's own fields, within <c>body</c>.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<FieldSpec>> Bodies { get; } = new Dictionary<string, IReadOnlyList<FieldSpec>>(StringComparer.Ordinal)
    {
        ["single-choice"] =
        [
            new RowsSpec("choices", SourceText.Of("Choices"), Choice), new WordSpec("right", SourceText.Of("Id of the right one")),
            new PairsSpec("credits", SourceText.Of("What wrong ones earn all the same"), SourceText.Of("Id = part of the points, one a line: b = 1/2")), Shuffle,
        ],
        ["multiple-choice"] =
        [
            new RowsSpec("choices", SourceText.Of("Choices"), Choice), new LinesSpec("right", SourceText.Of("Ids of the right ones"), SourceText.Of("One a line.")),
            new OneOfSpec("rule", SourceText.Of("Rule"),
                [("rightMinusWrong", SourceText.Of("Right ones less wrong ones")), ("allOrNothing", SourceText.Of("All or nothing")), ("credits", SourceText.Of("Sum of credits"))]),
            new PairsSpec("credits", SourceText.Of("Credits"), SourceText.Of("Id = part of the points, one a line: b = 1/2")), Shuffle,
        ],
        ["true-false"] = [new BoolSpec("isTrue", SourceText.Of("The statement is true"))],
        ["short-answer"] =
        [
            new RowsSpec("accepted", SourceText.Of("Accepted answers"),
                [new WordSpec("text", SourceText.Of("Answer"), SourceText.Of("In whatever language; * stands for any letters.")), new FractionSpec("credit", SourceText.Of("Part of the points"))], 3),
            new BoolSpec("keepsCase", SourceText.Of("Capital letters matter")),
        ],
        ["number"] =
        [
            new FractionSpec("value", SourceText.Of("Right number"), SourceText.Of("Whole, or exact as 1/3.")),
            new FractionSpec("tolerance", SourceText.Of("Tolerance on either side")), new TextSpec("unit", SourceText.Of("Unit")),
        ],
        ["matching"] =
        [
            new RowsSpec("stems", SourceText.Of("What is matched"), Choice), new RowsSpec("options", SourceText.Of("Offered, with decoys"), Choice),
            new PairsSpec("right", SourceText.Of("Key"), SourceText.Of("Id on the left = id offered, one a line.")), Shuffle,
        ],
        ["gap-choice"] =
        [
            new TextSpec("text", SourceText.Of("Text with gaps"), IsLong: true, SourceText.Of("[[id]] stands where a gap is.")),
            new RowsSpec("gaps", SourceText.Of("Gaps"), [Id, new RowsSpec("choices", SourceText.Of("Choices"), [Id, Text]), new WordSpec("right", SourceText.Of("Id of the right one"))], 1),
            Shuffle,
        ],
        ["open"] = [new NumberSpec("mostWords", SourceText.Of("Most words")), new TextSpec("guidance", SourceText.Of("Guidance"), IsLong: true)],
        ["chronology"] =
        [
            new RowsSpec("events", SourceText.Of("Events"),
            [
                Id, Text, new WordSpec("earliest", SourceText.Of("Earliest day"), SourceText.Of("1917-12-13, 1917-12 or 1917; empty when not known.")),
                new WordSpec("latest", SourceText.Of("Latest day")),
            ]),
            new OneOfSpec("metric", SourceText.Of("Marked by"), [("pairs", SourceText.Of("Pairs in the right order")), ("subsequence", SourceText.Of("Longest right sequence"))]),
        ],
        ["dating"] =
        [
            new OneOfSpec("calendar", SourceText.Of("Calendar of the document"), Calendars), Date("written", SourceText.Of("As the document says")),
            Date("earliest", SourceText.Of("Right from, Gregorian")), Date("latest", SourceText.Of("Right to, Gregorian")),
            new NumberSpec("freeDays", SourceText.Of("Days beside it that cost nothing")), new NumberSpec("fallDays", SourceText.Of("Days over which the mark falls to nothing")),
        ],
        ["transcription"] =
        [
            new WordSpec("picture", SourceText.Of("Picture, file name")), new WordSpec("language", SourceText.Of("Language of the document"), SourceText.Of("For example ru or kk-Arab.")),
            new RowsSpec("lines", SourceText.Of("Lines"), [new LinesSpec("accepted", SourceText.Of("Accepted readings"), SourceText.Of("One a line.")), new NumberSpec("weight", SourceText.Of("Weight"))], 3),
            new OneOfSpec("spelling", SourceText.Of("Spelling"), [("diplomatic", SourceText.Of("As written")), ("normalised", SourceText.Of("Old and modern letters are the same"))]),
            new BoolSpec("keepsCase", SourceText.Of("Capital letters matter"), Default: true), new BoolSpec("keepsPunctuation", SourceText.Of("Punctuation matters"), Default: true),
            new PairsSpec("equivalent", SourceText.Of("Letters that are the same"), SourceText.Of("Written so = read as, one a line.")),
            new LinesSpec("keys", SourceText.Of("Letters offered as buttons"), SourceText.Of("One a line.")),
            new FractionSpec("free", SourceText.Of("Error rate that costs nothing")), new FractionSpec("slope", SourceText.Of("What each further part of error costs")),
        ],
        ["citation"] =
        [
            new LinesSpec("archive", SourceText.Of("Names of the archive"), SourceText.Of("All that are accepted, one a line.")), new WordSpec("fonds", SourceText.Of("Fonds")),
            new WordSpec("inventory", SourceText.Of("Inventory")), new WordSpec("file", SourceText.Of("File")), new WordSpec("sheet", SourceText.Of("Sheet")),
            new BoolSpec("isVerso", SourceText.Of("Verso")), new TextSpec("about", SourceText.Of("About the document"), IsLong: true),
        ],
    };

    private static GroupSpec Date(string name, string label) =>
        new(name, label, [new NumberSpec("year", SourceText.Of("Year")), new NumberSpec("month", SourceText.Of("Month")), new NumberSpec("day", SourceText.Of("Day"))]);

    /// <summary>All fields of an item of this type; null when it has no form.</summary>
    public static IReadOnlyList<FieldSpec>? Of(string type) =>
        Bodies.TryGetValue(type, out var body) ? [.. Head, new GroupSpec("body", SourceText.Of("Answer and key"), body), .. Foot] : null;
}
