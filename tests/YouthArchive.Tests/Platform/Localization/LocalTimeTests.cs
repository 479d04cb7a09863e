using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Xunit;
using YouthArchive.Platform.Localization;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Platform.Localization;

public sealed class LocalTimeTests(PortalSite site) : IClassFixture<PortalSite>
{
    private static readonly DateTime Deadline = new(2026, 11, 15, 18, 59, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("kk", "2026 ж. 15 қараша, жексенбі, 23:59 (Астана уақыты, UTC+5)")]
    [InlineData("ru", "15 ноября 2026 г., воскресенье, 23:59 (время Астаны, UTC+5)")]
    [InlineData("en", "Sunday 15 November 2026, 23:59 (Astana time, UTC+5)")]
    [InlineData("mn", "2026 оны арван нэгдүгээр сарын 15, Ням гараг, 23:59 (Астанагийн цаг, UTC+5)")]
    public void A_deadline_leaves_no_doubt(string language, string expected) =>
        Assert.Equal(expected, Say(language, "Asia/Almaty", TimeStyle.Full));

    [Theory]
    [InlineData(TimeStyle.Date, "2026 ж. 16 қараша")]
    [InlineData(TimeStyle.Day, "2026 ж. 16 қараша, дүйсенбі")]
    [InlineData(TimeStyle.Moment, "2026 ж. 16 қараша, 02:59")]
    [InlineData(TimeStyle.Clock, "02:59")]
    public void The_day_is_that_of_the_zone(TimeStyle style, string expected) =>
        Assert.Equal(expected, Say("kk", "Asia/Ulaanbaatar", style));

    [Theory]
    [InlineData("America/St_Johns", "Sunday 15 November 2026, 15:29 (UTC−3:30)")]
    [InlineData("Nowhere/Land", "Sunday 15 November 2026, 18:59 (UTC)")]
    public void Other_zones_are_said_by_their_distance(string zone, string expected) =>
        Assert.Equal(expected, Say("en", zone, TimeStyle.Full));

    private string Say(string language, string zone, TimeStyle style)
    {
        CultureInfo.CurrentUICulture = PortalCultures.Of(language);
        return LocalTime.In(site.Services.GetRequiredService<IStringLocalizer>(), Deadline, zone, style);
    }
}
