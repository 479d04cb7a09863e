using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.People.Rosters;
using YouthArchive.Platform.Localization;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.Rosters;

public sealed class RosterWordsTests(PortalSite site) : IClassFixture<PortalSite>
{
    [Theory]
    [InlineData("kk", "Дәл осы оқушы 4-жолда бар. Бұл жол алынбайды.")]
    [InlineData("ru", "Этот же ученик уже есть в строке 4. Эта строка пропущена.")]
    [InlineData("en", "The same pupil is already in row 4. This row is left out.")]
    [InlineData("mn", "Яг энэ сурагч 4-р мөрөнд байна. Энэ мөрийг алгаслаа.")]
    public Task Problem_is_said_in_the_persons_language(string language, string words) => site.InScopeAsync(services =>
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = PortalCultures.Of(language);
        try
        {
            Assert.Equal(words, services.GetRequiredService<RosterWords>().Of(new(7, "Тегі", RosterFault.Duplicate, "4", Blocks: false)));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
        return Task.FromResult(true);
    });

    [Fact]
    public Task Every_fault_has_words_of_its_own() => site.InScopeAsync(services =>
    {
        var words = services.GetRequiredService<RosterWords>();
        var all = Enum.GetValues<RosterFault>().Select(f => words.Of(new(1, "A", f, "x", Blocks: true))).ToList();
        Assert.Equal(all.Count, all.Distinct().Count());
        return Task.FromResult(true);
    });
}
