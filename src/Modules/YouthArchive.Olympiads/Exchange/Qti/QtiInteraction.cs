using System.Xml.Linq;
using YouthArchive.Olympiads.Exchange.Drafts;
using YouthArchive.Olympiads.Exchange.Files;
using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Exchange.Qti;

/// <summary>One interaction as the body of an item.</summary>
internal sealed class QtiInteraction(
    ItemDraft draft, XElement interaction, QtiResponse response, QtiRule rule, (Fraction Below, Fraction Above, bool IsRelative)? tolerance, Fraction? whole)
{
    private readonly Names _ids = Names.OfParts();

    public QtiResponse Response => response;

    public QtiRule Rule => rule;

    private bool IsMapped => rule == QtiRule.Mapping && response.Mapping is not null;

    public ItemBody Choices(string kind)
    {
        var elements = interaction.Within(kind).ToList();
        var choices = elements.Select(Choice).ToList();
        var shuffle = interaction.Get("shuffle") == "true";
        if (response.IsSingle && choices.Select(c => c.Id).Order(StringComparer.Ordinal).SequenceEqual(["false", "true"]) && !IsMapped)
        {
            return new TrueFalse(Right() is ["true"]);
        }
        if (IsMapped)
        {
            return Mapped(elements, choices, shuffle);
        }
        var right = Right();
        return !response.IsSingle ? new MultipleChoice(choices, right, MultipleRule.AllOrNothing, Shuffle: shuffle)
            : right is [var only] ? new SingleChoice(choices, only, Shuffle: shuffle)
            : throw Refuse(SourceText.Of("Of a single choice exactly one must be wholly right."));
    }

    /// <summary>One line of text, or a number.</summary>
    public ItemBody Typed()
    {
        if (response.BaseType is "integer" or "float")
        {
            return Number();
        }
        if (!IsMapped)
        {
            return new ShortAnswer([.. response.Correct.Select(c => new AcceptedText(Literal(c)))], KeepsCase: true);
        }
        if (response.Mapping!.Entries.Select(e => e.KeepsCase).Distinct().Count() > 1)
        {
            draft.Note(SourceText.Of("Case matters for all accepted answers or for none; here it matters for all."));
        }
        var accepted = response.Mapping.Entries.Where(e => e.Value > 0)
            .Select(e => new AcceptedText(Literal(e.Key), response.Credit(e.Key, whole) is var credit && credit == 1 ? null : credit)).ToList();
        return new ShortAnswer(accepted, response.Mapping.Entries.Any(e => e.KeepsCase));
    }

    public NumberAnswer Number()
    {
        if (IsMapped || response.Correct is not [var said])
        {
            throw Refuse(SourceText.Of("A number may have one right value; credits for others are not kept."));
        }
        var value = Decimals.Read(said) ?? throw Refuse(SourceText.Of("This is no number: «{0}»."), said.Length > 40 ? said[..40] : said);
        var (below, above) = tolerance is not { } off ? (0, 0)
            : off.IsRelative ? (Absolute(value * off.Below / 100), Absolute(value * off.Above / 100)) : (off.Below, off.Above);
        return new(value + (above - below) / 2, (below + above) / 2);
    }

    public Matching Pairs()
    {
        var sets = interaction.Of("simpleMatchSet").Select(s => s.Of("simpleAssociableChoice").ToList()).ToList();
        if (sets.Count != 2)
        {
            throw Refuse(SourceText.Of("A matching must have two sets."));
        }
        var (stems, options) = (sets[0], sets[1]);
        var pairs = RightPairs();
        if (pairs.DistinctBy(p => p.First).Count() != pairs.Count)
        {
            // A heading takes several: seen from the other side, each has one heading.
            (stems, options, pairs) = (options, stems, [.. pairs.Select(p => (p.Second, p.First))]);
        }
        if (pairs.DistinctBy(p => p.First).Count() != pairs.Count || pairs.Count != stems.Count)
        {
            throw Refuse(SourceText.Of("Each on one side of a matching must have exactly one on the other."));
        }
        PartsNote();
        var right = pairs.ToDictionary(p => _ids.Of(p.First), p => _ids.Of(p.Second));
        return new([.. stems.Select(Choice)], [.. options.Select(Choice)], right, interaction.Get("shuffle") == "true");
    }

    public OriginalOrder Order()
    {
        draft.Note(SourceText.Of("An order is marked by pairs, corrected for chance, whatever the source says."));
        var sheets = interaction.Of("simpleChoice").Select(Choice).ToList();
        return rule == QtiRule.Correct && response.Correct.Count == sheets.Count
            ? new(sheets, Right(), [])
            : throw Refuse(SourceText.Of("The right order does not name every choice once."));
    }

    public (string, ItemBody) GapMatch(Func<Func<XElement, string?>, string> html)
    {
        if (interaction.Of("gapImg").FirstOrDefault() is { } picture)
        {
            throw new RefusedException(new(SourceText.Of("Pictures to be put into a text have no equal here.")), picture.Line());
        }
        var right = RightPairs().DistinctBy(p => p.Second).ToDictionary(p => p.Second, p => p.First);
        var choices = interaction.Of("gapText").Select(Choice).ToList();
        var text = new GapDraft(draft);
        PartsNote();
        var words = html(element => element.Kind() switch
        {
            "gapText" => "",
            "gap" when right.TryGetValue(element.Get("identifier") ?? "", out var word) => text.Mark(choices, _ids.Of(word), element.Get("identifier")),
            "gap" => throw new RefusedException(new(SourceText.Of("Nothing says what belongs into a gap.")), element.Line()),
            _ => null,
        });
        return text.Finish(words, interaction.Get("shuffle") == "true");
    }

    public string InlineGap(GapDraft text)
    {
        var choices = interaction.Of("inlineChoice").Select(Choice).ToList();
        var right = IsMapped ? response.Mapping!.Entries.Where(e => e.Value > 0).Select(e => e.Key).ToList() : response.Correct;
        return right is [var only] && _ids.Knows(only)
            ? text.Mark(choices, _ids.Of(only), response.Id)
            : throw Refuse(SourceText.Of("Each gap must have exactly one right choice, and no credits for others."));
    }

    private ItemBody Mapped(List<XElement> elements, List<Choice> choices, bool shuffle)
    {
        var credits = elements.Select(e => response.Credit(e.Get("identifier") ?? "", whole)).ToList();
        if (response.IsSingle)
        {
            return credits.Count(c => c == 1) == 1 ? ChoiceBodies.Single(choices, credits.IndexOf(1), credits, shuffle)
                : throw Refuse(SourceText.Of("Of a single choice exactly one must be wholly right."));
        }
        if (response.Mapping!.Lower is { } lower && lower < 0)
        {
            draft.Note(SourceText.Of("Less than nothing is never taken off here."));
        }
        return credits.Exists(c => c > 0) ? ChoiceBodies.Multiple(choices, credits, shuffle) : throw Refuse(SourceText.Of("No choice earns anything."));
    }

    private IReadOnlyList<string> Right()
    {
        if (response.Correct.FirstOrDefault(c => !_ids.Knows(c)) is { } unknown)
        {
            throw new RefusedException(new(SourceText.Of("The right answer «{0}» is none of the choices."), unknown.Length > 40 ? unknown[..40] : unknown), response.Element.Line());
        }
        return [.. response.Correct.Select(_ids.Of)];
    }

    private List<(string First, string Second)> RightPairs() =>
    [
        .. (IsMapped && response.Correct.Count == 0 ? response.Mapping!.Entries.Where(e => e.Value > 0).Select(e => e.Key) : response.Correct)
            .Select(p => p.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(p => p.Length == 2 ? (p[0], p[1]) : throw Refuse(SourceText.Of("A pair of the right answer cannot be read."))),
    ];

    private void PartsNote()
    {
        if (rule == QtiRule.Correct)
        {
            draft.Note(SourceText.Of("Each pair earns its part, where the source pays all or nothing."));
        }
    }

    private Choice Choice(XElement element) =>
        draft.Choice(_ids.Of(element.Get("identifier") ?? ""), element.Html(e => e.Kind() is "feedbackInline" or "feedbackBlock" ? "" : null));

    private static string Literal(string text) => text.Replace("*", @"\*", StringComparison.Ordinal);

    private static Fraction Absolute(Fraction value) => value < 0 ? 0 - value : value;

    private RefusedException Refuse(string text, params object[] values) => new(new(text, values), interaction.Line());
}
