namespace YouthArchive.People.Rosters.Files;

/// <summary>A zip is a workbook, a OneRoster export, or nothing that is read here.</summary>
internal static class ZipRoster
{
    public static Roster Read(byte[] bytes, int thisYear, CancellationToken cancellation)
    {
        var (zip, fault) = UnpackedZip.Of(bytes, cancellation);
        if (zip is null)
        {
            return Roster.Refused(fault!.Value);
        }
        if (zip.Names.Any(n => n.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)))
        {
            return WorkbookRoster.ReadNew(bytes, zip, thisYear, cancellation);
        }
        return zip.Named("users.csv") is not null || zip.Named("manifest.csv") is not null
            ? OneRosterZip.Read(zip, thisYear, cancellation)
            : Roster.Refused(RosterFault.NotAList);
    }
}
