using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.Catalogue.Contracts;
using YouthArchive.FamilyHistory.Writing;
using YouthArchive.Platform.Markdown;
using YouthArchive.Tests.FamilyHistory.Support;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.FamilyHistory.Works;

public sealed class WorkHtmlTests(PortalSite site) : IClassFixture<PortalSite>
{
    private string Html(string body) => WorkHtml.Of(
        body,
        TextReferences.Of([Folders.Source("s1", "И-64")], [Folders.Scan()], "kk", site.Services.GetRequiredService<ICitations>(), scan => "/kk/scan/" + scan.Id),
        site.Services.GetRequiredService<IMarkdown>());

    [Fact]
    public void Footnote_of_a_source_is_written_as_its_citation()
    {
        var html = Html("Атамның өтініші.[^s1] Тағы.[^S1]");

        Assert.Contains("footnotes", html, StringComparison.Ordinal);
        Assert.Contains("И-64-қор", html, StringComparison.Ordinal);
        Assert.Contains("512-іс", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Footnote_without_a_source_stays_as_it_was_typed() => Assert.Contains("[^s7]", Html("Сөз.[^s7]"), StringComparison.Ordinal);

    [Fact]
    public void Only_own_scans_are_drawn()
    {
        Assert.Contains("src=\"/kk/scan/scan1\"", Html("![Бет](scan:scan1)"), StringComparison.Ordinal);
        foreach (var other in new[] { "![x](scan:nobody)", "![x](/kk/me)", "![x][r]\n\n[r]: /kk/me", "![x](https://example.org/a.png)", "<img src=/kk/me>", "![x](javascript:alert(1))" })
        {
            Assert.DoesNotContain("<img", Html(other), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Links_outward_say_whose_they_are() => Assert.Contains("rel=\"nofollow noopener ugc\"", Html("[сайт](https://example.org)"), StringComparison.Ordinal);
}
