using System.Net;
using System.Text;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Preservation;

/// <summary><c>data/index.html</c>: what is in the package, in the four languages, with a link to every file. Plain HTML: a browser of any year reads it.</summary>
internal sealed class BagIndex(IStringLocalizer S)
{
    public const string Path = "index.html";

    private const string Style = "body{font:16px/1.5 sans-serif;max-width:60em;margin:1.5em auto;padding:0 1em;color:#222;background:#fff}table{border-collapse:collapse}td,th{text-align:left;padding:.2em 1em .2em 0;vertical-align:top;border-bottom:1px solid #ddd}a{color:#06c}code{overflow-wrap:anywhere}";

    public string Write(Edition edition, IReadOnlyList<BaggedFile> payload)
    {
        var files = payload.Select(f => f.Path[BagNames.Payload.Length..]).Order(StringComparer.Ordinal).ToList();
        var html = new StringBuilder($"""
            <!doctype html>
            <html lang="kk">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>{Safe(edition.Title.In("kk"))}</title><style>{Style}</style></head>
            <body>
            <p>{string.Join(" · ", PortalCultures.All.Select(l => $"<a href=\"#{l}\" lang=\"{l}\">{Safe(PortalCultures.NativeName(l))}</a>"))} · <a href="#files">{files.Count} ↓</a></p>

            """);
        foreach (var language in PortalCultures.All)
        {
            html.Append(Speaking.In(language, () => About(edition, language, files)));
        }
        html.Append("<section id=\"files\">\n<h2>").Append(string.Join(" · ", PortalCultures.All.Select(l => Speaking.In(l, () => $"<span lang=\"{l}\">{Safe(S["Files"])}</span>")))).Append("</h2>\n<ul>\n");
        foreach (var file in files)
        {
            html.Append("<li><a href=\"").Append(file).Append("\"><code>").Append(file).Append("</code></a></li>\n");
        }
        return html.Append("</ul>\n</section>\n</body>\n</html>\n").ToString();
    }

    private string About(Edition edition, string language, List<string> files)
    {
        var text = new StringBuilder($"<section id=\"{language}\" lang=\"{language}\">\n<h1>{Safe(edition.Title.In(language))}</h1>\n<p>{Safe(edition.Summary.In(language))}</p>\n");
        text.Append("<p>").Append(Safe(S["This package keeps a finished edition for good. It is read without the site: every file is text, a table, JSON, or as its author handed it in."])).Append("</p>\n");
        text.Append("<p>").Append(Safe(S["People stand in it by codes. A name is in it only where a live consent made it public when the package was made."])).Append("</p>\n");
        text.Append("<p>").Append(Safe(S["Checksums of all files stand in manifest-sha256.txt, one folder up (BagIt 1.0, RFC 8493)."])).Append("</p>\n<p><code>sha256sum -c manifest-sha256.txt</code></p>\n");
        text.Append("<h2>").Append(Safe(S["Stages"])).Append("</h2>\n<table>\n");
        foreach (var stage in edition.Stages)
        {
            text.Append("<tr><th scope=\"row\">").Append(Safe(stage.Title.In(language))).Append("</th><td>").Append(Safe(EditionTime.Days(edition.Zone, stage.StartsUtc, stage.EndsUtc)))
                .Append(' ').Append(EditionTime.In(edition.Zone, stage.EndsUtc.AddTicks(-1)).Year.ToString(System.Globalization.CultureInfo.InvariantCulture)).Append("</td></tr>\n");
        }
        text.Append("</table>\n<h2>").Append(Safe(S["Folders"])).Append("</h2>\n<table>\n");
        foreach (var folder in files.Where(f => f.Contains('/', StringComparison.Ordinal)).GroupBy(f => f.Split('/')[0], StringComparer.Ordinal))
        {
            text.Append("<tr><th scope=\"row\"><code>").Append(folder.Key).Append("/</code></th><td>").Append(Safe(Words(folder.Key))).Append("</td><td>")
                .Append(Safe(S.Plural(folder.Count(), "{0} file", "{0} files"))).Append("</td></tr>\n");
        }
        return text.Append("</table>\n</section>\n").ToString();
    }

    private string Words(string folder) => folder switch
    {
        "edition" => S["The edition: dates, decisions, who was enrolled and which consents there are, by code"],
        "rules" => S["The rules and the terms"],
        "works" => S["The works as they were handed in"],
        "jury" => S["The jury's decisions and publications"],
        "judging" => S["The judges' scores: the journal with its checksums, rubrics, decisions, publications"],
        "teams" => S["The teams, what they handed in and what was found in their repositories"],
        "freeze" => S["What stood in the repositories at the deadline: the ledger with its checksums and the copies' heads"],
        "olympiad" => S["The papers with their keys, the answers, the marks with their checksums, the results"],
        _ => "",
    };

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
