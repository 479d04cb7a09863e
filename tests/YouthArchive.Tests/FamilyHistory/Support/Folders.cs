using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.FamilyHistory.Declarations;
using YouthArchive.FamilyHistory.Editions;
using YouthArchive.FamilyHistory.Sources;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Tests.FamilyHistory.Support;

/// <summary>A work that lacks nothing, for taking single things out of.</summary>
internal static class Folders
{
    public static readonly DateTime Opens = new(2026, 9, 10, 4, 0, 0, DateTimeKind.Utc);
    public static readonly DateTime Closes = new(2026, 11, 15, 18, 59, 0, DateTimeKind.Utc);

    public static Edition Edition { get; } = new(
        7, ProgrammeNames.FamilyHistory, "2026", LocalizedText.Same("Байқау"), LocalizedText.Empty, LocalizedText.Empty, "Asia/Almaty", "", null, null, Opens, Closes,
        [new(StageKeys.HandIn, LocalizedText.Same("Тапсыру"), LocalizedText.Empty, Opens, Closes)], [], IsSample: false);

    public static EditionTerms Terms { get; } = new()
    {
        EditionId = 7,
        Theme = LocalizedText.Same("Отбасы"),
        Divisions = [new("alone", LocalizedText.Same("Жеке"), 8, 11, false, 1, 1, 10, 20), new("group", LocalizedText.Same("Ұжым"), 6, 7, true, 2, 5, 10, 20)],
        Forms = [WorkForm.Paper, WorkForm.Podcast],
        Languages = ["kk", "ru"],
        Defences = [new("astana", LocalizedText.Same("Астана"), null, false)],
        LeastReportWords = 5,
        MostReportWords = 10,
        LeastArchivalSources = 2,
    };

    public static string Words(int count) => string.Join(' ', Enumerable.Range(1, count).Select(i => "сөз" + i));

    public static WorkFolder Whole()
    {
        var work = new Work
        {
            Id = "w", EditionId = 7, Code = "F-0001", DivisionKey = "alone", Form = WorkForm.Paper, Language = "kk", CreatedUtc = Opens,
            Title = "Өтініш", Summary = "Не сұрадым", Body = Words(15) + "[^s1]", Report = Words(7), DefenceKey = "astana",
        };
        return new(Edition, Terms, work)
        {
            Authors = [new() { WorkId = "w", PersonId = "me", Position = 1, JoinedUtc = Opens }],
            Consents = new Dictionary<string, ConsentState> { ["me"] = ConsentState.Live },
            Visits = [new() { Id = "v", WorkId = "w", Day = new(2026, 10, 1), Archive = "ҚР ОМА", Asked = "15-қор" }],
            Sources = [Source("s1", "15"), Source("s2", "64")],
            Attachments = [Scan()],
            Declarations = [.. Enum.GetValues<DeclarationKind>().Select(k => new Declaration { WorkId = "w", Kind = k, IsMade = true, Text = "Иә", AtUtc = Opens, ById = "me" })],
        };
    }

    public static Source Source(string key, string fonds) => new()
    {
        Id = "id-" + key, WorkId = "w", Key = key, Position = int.Parse(key[1..], System.Globalization.CultureInfo.InvariantCulture), Kind = SourceKind.Archival,
        Archive = "ҚР ОМА", Fonds = fonds, Inventory = "1", File = "512", Sheets = "7 об.", Title = "Өтініш",
    };

    public static Attachment Scan(CopyPermission permission = CopyPermission.ArchiveAgreed, string description = "Өтініштің беті") => new()
    {
        Id = "scan1", WorkId = "w", Kind = AttachmentKind.Scan, Position = 1, ShownName = "a.jpg", OriginalKey = "k", MediaType = "image/jpeg", Bytes = 1, Sha256 = "0",
        AddedUtc = Opens, ById = "me", Permission = permission, Description = description,
    };
}
