using System.Net;
using AngleSharp;
using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.Olympiads.Exchange;
using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Olympiads.Items;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Olympiads.Exchange;

public abstract class ImportPageTests(PortalSite site)
{
    private const string Path = "/en/admin/olympiad/items/import";
    private const string Three = "// [id:from-gift-1] [tag:gift]\n::First:: Which? {=one ~two}\n\n::Second:: no key {~a ~b}\n\n// [id:from-gift-2]\n::Third:: Year? {#1918}";

    [Fact]
    public async Task Others_than_staff_find_nothing()
    {
        await site.OpenAsync();
        var student = await site.SignedInAsync(PortalRoles.Student);
        Assert.Equal(HttpStatusCode.Forbidden, (await student.GetAsync(Path, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await student.GetAsync("/en/admin/olympiad/items/export?format=qti&language=en", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_file_is_looked_at_then_brought_then_known_then_taken_out_again()
    {
        await site.OpenAsync();
        var staff = await site.SignedInAsync(PortalRoles.Organiser);
        var look = await CheckAsync(staff, Fixtures.Bytes(Three));
        Assert.Equal(2, look.QuerySelectorAll("#imported tbody tr").Length);
        var refused = Assert.Single(look.QuerySelectorAll("#refused tbody tr"));
        Assert.Contains("No choice is right", refused.TextContent, StringComparison.Ordinal);
        Assert.Equal("4", refused.QuerySelectorAll("td")[0].TextContent);
        Assert.Equal(0, await site.InDatabaseAsync(db => db.Set<BankItem>().CountAsync(i => i.Key.StartsWith("from-gift"), TestContext.Current.CancellationToken)));

        var waiting = look.QuerySelector("#bring input[name=id]")!.GetAttribute("value")!;
        await BringAsync(staff, look, waiting);
        var versions = await site.InDatabaseAsync(db => db.Set<ItemVersion>().Where(v => v.Json.Contains("from-gift")).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(2, versions.Count);
        Assert.All(versions, v => Assert.Equal(ItemState.Draft, v.State));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await BringAsync(staff, look, waiting)).StatusCode);

        var again = await CheckAsync(staff, Fixtures.Bytes(Three));
        Assert.Equal(2, again.QuerySelectorAll("#imported td").Count(c => c.TextContent == "yes, the same"));

        var zip = await staff.GetByteArrayAsync("/en/admin/olympiad/items/export?format=qti&language=en&tag=gift", TestContext.Current.CancellationToken);
        Assert.Equal("from-gift-1", Assert.Single(Fixtures.Read(zip, "en").Imported).Item.Key);
    }

    [Fact]
    public async Task Another_persons_waiting_file_is_not_there()
    {
        await site.OpenAsync();
        var one = await site.SignedInAsync(PortalRoles.Organiser);
        var look = await CheckAsync(one, Fixtures.Bytes("::Mine:: Which? {=one ~two}"));
        var other = await site.SignedInAsync(PortalRoles.Archivist);
        var theirs = await CheckAsync(other, Fixtures.Bytes("nothing"));
        Assert.Contains("none of the formats", theirs.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await BringAsync(other, theirs, look.QuerySelector("#bring input[name=id]")!.GetAttribute("value")!)).StatusCode);
    }

    private static async Task<AngleSharp.Dom.IDocument> CheckAsync(HttpClient staff, byte[] file)
    {
        var page = await staff.PageAsync(Path);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Token(page)), "__RequestVerificationToken" }, { new StringContent("en"), "Language" }, { new ByteArrayContent(file), "File", "items.txt" },
        };
        var answer = await staff.PostAsync(Path, form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await AngleSharp.BrowsingContext.New().OpenAsync(r => r.Content(answer.Content.ReadAsStream()));
    }

    private static Task<HttpResponseMessage> BringAsync(HttpClient staff, AngleSharp.Dom.IDocument page, string id) =>
        staff.PostAsync($"{Path}?handler=Bring", new FormUrlEncodedContent([new("__RequestVerificationToken", Token(page)), new("id", id)]), TestContext.Current.CancellationToken);

    private static string Token(AngleSharp.Dom.IDocument page) => page.QuerySelector("#check input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    public sealed class OnSqlite(PortalSite site) : ImportPageTests(site), IClassFixture<PortalSite>;

    public sealed class OnPostgres(PostgresSite site) : ImportPageTests(site), IClassFixture<PostgresSite>;
}
