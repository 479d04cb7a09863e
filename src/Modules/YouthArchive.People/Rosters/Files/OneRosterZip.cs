using System.Globalization;
using System.Text;
using YouthArchive.People.Rosters.Names;
using YouthArchive.People.Rosters.Tables;
using YouthArchive.People.Rosters.Text;

namespace YouthArchive.People.Rosters.Files;

/// <summary>1EdTech OneRoster 1.1 and 1.2 as a zip of CSV files: the students of users.csv with the class they are enrolled in.</summary>
internal static class OneRosterZip
{
    private const string Users = "users.csv";

    public static Roster Read(UnpackedZip zip, int thisYear, CancellationToken cancellation)
    {
        var manifest = OneRosterPart.Of(zip, "manifest.csv", cancellation);
        var format = IsSecond(manifest, zip) ? "oneroster-1.2" : "oneroster-1.1";
        if (OneRosterPart.Of(zip, Users, cancellation) is not { } users)
        {
            return Roster.Refused(RosterFault.PartMissing, Users, "utf-8", format);
        }
        var roles = format == "oneroster-1.2" ? OneRosterPart.Of(zip, "roles.csv", cancellation) : null;
        if (roles is null && !users.Has("role"))
        {
            return Roster.Refused(RosterFault.PartMissing, format == "oneroster-1.2" ? "roles.csv" : Users, users.Encoding, format);
        }
        var list = new StudentList();
        var classes = new OneRosterClasses(zip, cancellation);
        list.Problems.AddRange(Missing(manifest, zip));
        var students = Students(users, roles).Take(RosterTable.MostStudents + 1).ToList();
        if (students.Count > RosterTable.MostStudents)
        {
            return Roster.Refused(RosterFault.TooManyRows, RosterTable.MostStudents.ToString(CultureInfo.InvariantCulture), users.Encoding, format);
        }
        var rows = new List<SheetRow>();
        foreach (var record in students)
        {
            list.Add(Student(record, classes, list.Problems, rows, thisYear), "familyName");
        }
        return list.ToRoster(users.Encoding, format) with { Faulty = RosterRow.Of(rows, Known, list.Problems, givenFirst: false) };
    }

    private static bool IsSecond(OneRosterPart? manifest, UnpackedZip zip) =>
        manifest?.Records.FirstOrDefault(r => r["propertyName"] == "oneroster.version")?["value"] is { Length: > 0 } version
            ? version.StartsWith("1.2", StringComparison.Ordinal)
            : zip.Named("roles.csv") is not null;

    private static IEnumerable<OneRosterRecord> Students(OneRosterPart users, OneRosterPart? roles)
    {
        var byRole = roles?.Records.Where(r => r["role"] == "student" && !r.IsGone).Select(r => r["userSourcedId"]).ToHashSet(StringComparer.Ordinal);
        return users.Records.Where(u => byRole?.Contains(u["sourcedId"]) ?? u["role"] == "student");
    }

    private static RosterStudent? Student(OneRosterRecord record, OneRosterClasses classes, List<RosterProblem> problems, List<SheetRow> rows, int thisYear)
    {
        var id = record["sourcedId"];
        if (record.IsGone || record["enabledUser"] == "false" || classes.HasLeft(id))
        {
            problems.Add(new(record.Row, "status", RosterFault.Inactive, Shown($"{record["familyName"]} {record["givenName"]}".Trim()), Blocks: false));
            return null;
        }
        if (Cell.IsIdentityNumber(record["identifier"]) || Cell.HasIdentityNumber(record["userIds"]))
        {
            problems.Add(new(record.Row, Cell.IsIdentityNumber(record["identifier"]) ? "identifier" : "userIds", RosterFault.IdentityNumber, null, Blocks: false));
        }
        // The same rules as for a row of any other list, only that the columns are known.
        var row = new SheetRow(record.Row, [record["familyName"], record["givenName"], record["middleName"], classes.Of(id), classes.BirthDate(id)]);
        rows.Add(row);
        var (student, found) = new RowReading(Known, thisYear, givenFirst: false).Read(row);
        problems.AddRange(found);
        return student;
    }

    private static readonly Columns Known = new(
        [Field.Surname, Field.GivenName, Field.Patronymic, Field.Class, Field.Birth],
        new(1, ["familyName", "givenName", "middleName", "classes.title", "demographics.birthDate"]));

    private static IEnumerable<RosterProblem> Missing(OneRosterPart? manifest, UnpackedZip zip) =>
        manifest is null
            ? [new(0, null, RosterFault.PartMissing, "manifest.csv", Blocks: false)]
            : new[] { "classes", "enrollments" }
                .Where(n => manifest.Records.Any(r => r["propertyName"] == "file." + n && r["value"] is "bulk" or "delta") && zip.Named(n + ".csv") is null)
                .Select(n => new RosterProblem(0, null, RosterFault.PartMissing, n + ".csv", Blocks: false));

    private static string? Shown(string name) => PersonName.FaultOf(name) is null ? name : null;
}
