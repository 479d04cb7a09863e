using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace YouthArchive.Platform.Uploads;

/// <summary>
/// <c>&lt;form method="post" upload="rules.MostBytes"&gt;</c>: sends files; with <c>~/_content/YouthArchive.Platform/upload.js</c> on the page
/// (a module script) it shows how far a large file is, can be stopped and tried again. The page model names the largest request with
/// <c>[RequestSizeLimit]</c> and <c>[RequestFormLimits]</c>: beyond it nothing is read.
/// </summary>
[HtmlTargetElement("form", Attributes = "upload")]
public sealed class UploadFormTagHelper(IStringLocalizer s) : TagHelper
{
    /// <summary>Bytes one file may have.</summary>
    [HtmlAttributeName("upload")]
    public long MostBytes { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("enctype", "multipart/form-data");
        output.Attributes.SetAttribute("data-upload", "");
        output.Attributes.SetAttribute("data-upload-most", MostBytes.ToString(CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("data-upload-large", s["The file has {0} MB; {1} MB are the most.", "{0}", "{1}"].Value);
        output.Attributes.SetAttribute("data-upload-sending", s["The file is being sent."].Value);
        output.Attributes.SetAttribute("data-upload-progress", s["{0} of {1} MB are sent.", "{0}", "{1}"].Value);
        output.Attributes.SetAttribute("data-upload-checking", s["All is sent. The file is being checked."].Value);
        output.Attributes.SetAttribute("data-upload-broken", s["The connection broke off. Nothing was saved; what you typed is still here."].Value);
        output.Attributes.SetAttribute("data-upload-stop", s["Stop sending"].Value);
        output.Attributes.SetAttribute("data-upload-again", s["Send again"].Value);
    }
}
