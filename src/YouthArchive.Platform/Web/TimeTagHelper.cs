using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Platform.Web;

/// <summary><c>&lt;time utc="@stage.EndsUtc" zone="@edition.Zone" show="Full" /&gt;</c>: a moment as its zone and the page's language write it.</summary>
[HtmlTargetElement("time", Attributes = "utc")]
public sealed class TimeTagHelper(IStringLocalizer s) : TagHelper
{
    [HtmlAttributeName("utc")]
    public DateTime Utc { get; set; }

    [HtmlAttributeName("zone")]
    public string Zone { get; set; } = LocalTime.DefaultZone;

    [HtmlAttributeName("show")]
    public TimeStyle Show { get; set; } = TimeStyle.Full;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", LocalTime.Machine(Utc));
        output.Content.SetContent(LocalTime.In(s, Utc, Zone, Show));
    }
}
