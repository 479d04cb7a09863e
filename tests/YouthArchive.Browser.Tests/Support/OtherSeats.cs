using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.People.Accounts;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.Browser.Tests.Support;

/// <summary>Many who have confirmed their places at a school already, put straight into the database.</summary>
internal static class OtherSeats
{
    // Above the codes that a selection among the sample's applicants gives.
    private const int First = 101;

    /// <returns>What stands on their badges: the short code, and the signed one as a camera reads it.</returns>
    public static Task<IReadOnlyList<(string Code, string Signed)>> AddAsync(SampleSite site, string key, int count) => site.InScopeAsync<IReadOnlyList<(string, string)>>(async s =>
    {
        var edition = (await s.GetRequiredService<IEditions>().FindByKeyAsync(key))!;
        var seal = await s.GetRequiredService<SchoolSeal>().KeyAsync(edition.Id, CancellationToken.None);
        var db = s.GetRequiredService<DbContext>();
        var codes = Enumerable.Range(First, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"S-{i:000}")).ToList();
        foreach (var code in codes)
        {
            var account = new PortalUser { DisplayName = "Әлия Қатысқызы", BirthYear = 2000, CreatedUtc = DateTime.UtcNow, SecurityStamp = "s" };
            account.UserName = "d" + account.Id;
            account.NormalizedUserName = account.UserName.ToUpperInvariant();
            db.AddRange(account, new Seat { EditionId = edition.Id, PersonId = account.Id, Code = code, State = SeatState.Confirmed, ChangedUtc = DateTime.UtcNow });
        }
        await db.SaveChangesAsync();
        return [.. codes.Select(code => (code, SignedCode.Make(seal, SignedCode.CheckIn, code)))];
    });
}
