namespace YouthArchive.People.Rosters.Files;

/// <summary>Which class a student of a OneRoster zip is enrolled in.</summary>
internal sealed class OneRosterClasses(UnpackedZip zip, CancellationToken cancellation)
{
    private readonly Dictionary<string, OneRosterRecord> _classes = ById(OneRosterPart.Of(zip, "classes.csv", cancellation), "sourcedId");
    private readonly Dictionary<string, OneRosterRecord> _demographics = ById(OneRosterPart.Of(zip, "demographics.csv", cancellation), "sourcedId");

    private readonly ILookup<string, OneRosterRecord> _enrolments = (OneRosterPart.Of(zip, "enrollments.csv", cancellation)?.Records ?? [])
        .Where(e => e["role"] == "student").ToLookup(e => e["userSourcedId"], StringComparer.Ordinal);

    /// <summary>Every enrolment is marked as ended.</summary>
    public bool HasLeft(string student) => _enrolments[student].Any() && _enrolments[student].All(e => e.IsGone);

    /// <summary>The home class before any single subject's; empty where none is named.</summary>
    public string Of(string student) =>
        _enrolments[student].Where(e => !e.IsGone)
            .Select(e => _classes.GetValueOrDefault(e["classSourcedId"])).OfType<OneRosterRecord>().Where(c => !c.IsGone)
            .OrderBy(c => c["classType"] == "homeroom" ? 0 : 1)
            .Select(c => c["title"]).FirstOrDefault() ?? "";

    public string BirthDate(string student) => _demographics.GetValueOrDefault(student)?["birthDate"] ?? "";

    private static Dictionary<string, OneRosterRecord> ById(OneRosterPart? part, string column) =>
        (part?.Records ?? []).DistinctBy(r => r[column], StringComparer.Ordinal).ToDictionary(r => r[column], StringComparer.Ordinal);
}
