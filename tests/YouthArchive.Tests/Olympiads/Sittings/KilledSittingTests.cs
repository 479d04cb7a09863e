using Xunit;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Sittings.Ledger;
using YouthArchive.Tests.Olympiads.Support;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Olympiads.Sittings;

/// <summary>The site is ended with SIGKILL while pupils write; the full run is <c>./dev bench chaos</c>.</summary>
public sealed class KilledSittingTests(ProgrammesOnSqlite planting) : IClassFixture<ProgrammesOnSqlite>
{
    private const int Pupils = 12;
    private const int Kills = 1;

    [Fact]
    public async Task What_every_pupil_was_told_is_saved_is_what_the_site_holds_after_kills()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var yard = await SittingYard.MakeAsync(planting.Services, items: 8);
        var choices = yard.ItemKeys.Where((_, i) => (i + 1) % 3 != 0).ToList();
        var sittings = await yard.BegunAsync(await yard.PupilsAsync(Pupils));
        var settings = new Dictionary<string, string> { ["Setup__Enabled"] = "false", ["Database__Connection"] = $"Data Source={Path.Combine(planting.Folder, "site.db")}" };
        using var client = new HttpClient();
        var site = await SiteProcess.StartAsync(planting.Folder, "http://127.0.0.1:9/", cancellation, settings);
        var pupils = new List<StubbornPupil>();
        foreach (var (i, sitting) in sittings.Index())
        {
            pupils.Add(new(() => site.Address, client, await yard.CookieAsync(sitting.PersonId), sitting.Id, choices, i));
        }
        var isOver = false;
        var writing = pupils.Select(p => Task.Run(() => p.WriteUntilAsync(() => Volatile.Read(ref isOver), cancellation), cancellation)).ToList();
        for (var kill = 0; kill < Kills; kill++)
        {
            foreach (var pupil in pupils.Take(Pupils / 3))
            {
                pupil.IsCut = true;
            }
            for (var before = pupils.Sum(p => p.Count); pupils.Sum(p => p.Count) < before + 100;)
            {
                await Task.Delay(10, cancellation);
            }
            await site.KillAsync();
            await site.DisposeAsync();
            site = await SiteProcess.StartAsync(planting.Folder, "http://127.0.0.1:9/", cancellation, settings);
        }
        Volatile.Write(ref isOver, true);
        await Task.WhenAll(writing);
        await Task.WhenAll(pupils.Select(p => p.DrainAsync(cancellation)));
        await site.DisposeAsync();

        Assert.All(pupils, p => Assert.NotEmpty(p.Acknowledged));
        foreach (var pupil in pupils)
        {
            var held = await planting.InDatabaseAsync(db => db.InTimeAsync(pupil.Sitting, cancellation));
            Assert.Equal(pupil.Acknowledged, held.ToDictionary(h => h.Key, h => Response.Read(h.Value.Response).One("choice")));
        }
    }
}
