using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.People.Contracts;
using YouthArchive.People.Guardians;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Certificates;
using YouthArchive.Programmes.Certificates.Verification;
using YouthArchive.Tests.People.Guardians;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Programmes.Certificates;

public abstract class VerificationTests(PortalSite site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_consent_initials_stand_there_and_a_withdrawal_hides_the_name_with_the_next_request()
    {
        var yard = await CertificateYard.MakeAsync(site);
        var path = $"/kk/certificates/{(await yard.OneAsync()).Number}";
        var visitor = site.Visitor();
        var before = (await visitor.PageAsync(path)).Body!.TextContent;
        Assert.DoesNotContain("Көшербай", before, StringComparison.Ordinal);
        Assert.Contains("Ә. К.", before, StringComparison.Ordinal);
        await GuardianSite.PaperAsync(site, yard.Students[0], ConsentPurpose.Name);
        Assert.Contains(CertificateYard.Name, (await visitor.PageAsync(path)).Body!.TextContent, StringComparison.Ordinal);
        await site.InScopeAsync(async services =>
        {
            await services.GetRequiredService<GuardianChoice>().WithdrawAsync(yard.Students[0], ConsentPurpose.Name, yard.Students[0], Stop);
            return 0;
        });
        using var after = await visitor.GetAsync(path, Stop);
        Assert.DoesNotContain("Көшербай", await after.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.True(after.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("kk", "Бұл сертификат жарамды")]
    [InlineData("ru", "Сертификат действителен")]
    [InlineData("en", "This certificate is valid")]
    [InlineData("mn", "Энэ гэрчилгээ хүчинтэй")]
    public async Task The_page_speaks_four_languages_and_never_tells_the_title_of_a_work(string language, string words)
    {
        var yard = await CertificateYard.MakeAsync(site);
        await GuardianSite.PaperAsync(site, yard.Students[0], ConsentPurpose.Name);
        var page = (await site.Visitor().PageAsync($"/{language}/certificates/{(await yard.OneAsync()).Number}")).Body!.TextContent;
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Құпия атаулы жұмыс", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_one_says_when_and_why_and_no_name_and_a_replaced_one_leads_on()
    {
        var yard = await CertificateYard.MakeAsync(site, 2);
        foreach (var student in yard.Students)
        {
            await GuardianSite.PaperAsync(site, student, ConsentPurpose.Name);
        }
        var all = await yard.AllAsync();
        var (first, second) = (all.Single(c => c.PersonId == yard.Students[0]), all.Single(c => c.PersonId == yard.Students[1]));
        using var organiser = await site.SignedInAsync(PortalRoles.Organiser);
        foreach (var (cause, note) in new[] { ("", "Ескертпе"), ("Nonsense", "Ескертпе"), ("99", "Ескертпе"), ("Other", " "), ("Misprint", new string('ә', 501)) })
        {
            using var refused = await organiser.SubmitAsync(yard.Desk, "form.revoke", ("number", first.Number), ("cause", cause), ("note", note));
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Equal(note.Trim(), (await refused.DocumentAsync()).QuerySelector("details[open] input[name=note]")!.GetAttribute("value"));
        }
        using (var revoked = await organiser.SubmitAsync(yard.Desk, "form.revoke", ("number", first.Number), ("cause", "WrongPerson"), ("note", "Іске ғана")))
        {
            Assert.Equal(HttpStatusCode.Found, revoked.StatusCode);
        }
        // Everybody reads the reason in the own language; the note stays in the file.
        foreach (var (language, reason) in new[] { ("kk", "Басқа адамға берілген"), ("ru", "Выдан не тому человеку"), ("en", "It was issued to the wrong person"), ("mn", "Өөр хүнд олгосон") })
        {
            var told = (await site.Visitor().PageAsync($"/{language}/certificates/{first.Number}")).Body!.TextContent;
            Assert.Contains(reason, told, StringComparison.Ordinal);
            Assert.DoesNotContain("Іске ғана", told, StringComparison.Ordinal);
        }
        Assert.Contains("Іске ғана", (await organiser.PageAsync(yard.Desk)).Body!.TextContent, StringComparison.Ordinal);
        var page = (await site.Visitor().PageAsync($"/kk/certificates/{first.Number}")).Body!.TextContent;
        Assert.DoesNotContain("Көшербай", page, StringComparison.Ordinal);
        await yard.RenameAsync(second.PersonId, "Жаңа Есім");
        await yard.AskAsync();
        await yard.RunAsync();
        var newer = (await yard.AllAsync()).Single(c => c.PersonId == second.PersonId && c.State == CertificateState.Valid);
        var replaced = await site.Visitor().PageAsync($"/kk/certificates/{second.Number}");
        Assert.NotNull(replaced.QuerySelector($"a[href='/kk/certificates/{newer.Number}']"));
        Assert.DoesNotContain("Көшербай", replaced.Body!.TextContent, StringComparison.Ordinal);
        // A revoked one is not issued anew by itself, only by an organiser, under a new number.
        Assert.Equal(CertificateState.Revoked, Assert.Single(await yard.AllAsync(), c => c.PersonId == first.PersonId).State);
        using (var again = await organiser.SubmitToAsync(yard.Desk, "form[action*=Again]", null, ("number", first.Number)))
        {
            Assert.Equal(HttpStatusCode.Found, again.StatusCode);
        }
        Assert.Equal([CertificateState.Revoked, CertificateState.Valid], (await yard.AllAsync()).Where(c => c.PersonId == first.PersonId).Select(c => c.State));
    }

    [Fact]
    public async Task An_unknown_number_is_not_found_in_plain_words_and_a_typed_one_leads_to_its_page()
    {
        var yard = await CertificateYard.MakeAsync(site);
        var visitor = site.Visitor();
        using var unknown = await visitor.GetAsync($"/kk/certificates/{CertificateNumber.New(2026)}", Stop);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Contains("Мұндай сертификат жоқ", (await unknown.DocumentAsync()).Body!.TextContent, StringComparison.Ordinal);
        var number = (await yard.OneAsync()).Number;
        using var typed = await visitor.GetAsync("/kk/certificates?number=" + number.ToLowerInvariant().Replace("-", "%20", StringComparison.Ordinal), Stop);
        Assert.Equal($"/kk/certificates/{number}", typed.Headers.Location!.OriginalString);
        using var wrong = await visitor.GetAsync("/kk/certificates?number=YA-1%3Cscript%3E", Stop);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal("YA-1<script>", (await wrong.DocumentAsync()).QuerySelector("#number")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_very_file_is_known_and_no_changed_one()
    {
        var yard = await CertificateYard.MakeAsync(site);
        using var own = await site.SignedInAsAsync(yard.Students[0]);
        var file = await own.GetByteArrayAsync(CertificateYard.Pdf(await yard.OneAsync(), "mn"), Stop);
        Assert.Equal(file, await own.GetByteArrayAsync(CertificateYard.Pdf(await yard.OneAsync(), "mn"), Stop));
        using (var known = await UploadAsync(file))
        {
            var page = (await known.DocumentAsync()).Body!.TextContent;
            Assert.Contains((await yard.OneAsync()).Number, page, StringComparison.Ordinal);
            Assert.DoesNotContain("Көшербай", page, StringComparison.Ordinal);
        }
        await site.InScopeAsync(async services =>
        {
            var check = services.GetRequiredService<CertificateCheck>();
            var random = new Random(7);
            for (var i = 0; i < 300; i++)
            {
                Assert.Empty(await check.OfFileAsync(Mutation.Of(file, random), Stop));
            }
            return 0;
        });
        using var changed = await UploadAsync([.. file, (byte)'\n']);
        Assert.Empty((await changed.DocumentAsync()).QuerySelectorAll("article.card"));
        using var nothing = await UploadAsync([]);
        Assert.Equal(HttpStatusCode.BadRequest, nothing.StatusCode);
    }

    private async Task<HttpResponseMessage> UploadAsync(byte[] file)
    {
        var visitor = site.Visitor();
        var token = (await visitor.PageAsync("/kk/certificates")).QuerySelector("#check-file input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var content = new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };
        return await visitor.PostAsync("/kk/certificates", new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { content, "file", "c.pdf" } }, Stop);
    }

    public sealed class OnSqlite(CertificatesOnSqlite site) : VerificationTests(site), IClassFixture<CertificatesOnSqlite>;

    public sealed class OnPostgres(CertificatesOnPostgres site) : VerificationTests(site), IClassFixture<CertificatesOnPostgres>;
}

public sealed class CheckTriesTests
{
    [Fact]
    public void One_address_may_check_so_often_and_another_is_not_touched()
    {
        using var tries = new CheckTries(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Certificates:ChecksPerAddressPerMinute"] = "5" }).Build());
        Assert.All(Enumerable.Range(0, 5), _ => Assert.True(tries.MayCheck("192.0.2.1")));
        Assert.False(tries.MayCheck("192.0.2.1"));
        Assert.True(tries.MayCheck("192.0.2.2"));
    }
}
