using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Programmes.Certificates.Templates;

/// <summary>A text in four languages as a form sends it.</summary>
internal sealed class FourLanguages
{
    public string? Kk { get; set; }
    public string? Ru { get; set; }
    public string? En { get; set; }
    public string? Mn { get; set; }

    public string? this[string language] => language switch { "kk" => Kk, "ru" => Ru, "en" => En, _ => Mn };

    public bool IsEmpty => PortalCultures.All.All(l => string.IsNullOrWhiteSpace(this[l]));

    public LocalizedText Read() => new(Kk?.Trim(), Ru?.Trim(), En?.Trim(), Mn?.Trim());

    public static FourLanguages Of(LocalizedText text) => new() { Kk = text.Kk, Ru = text.Ru, En = text.En, Mn = text.Mn };
}

internal sealed class SignatoryForm
{
    public FourLanguages Name { get; set; } = new();
    public FourLanguages Office { get; set; } = new();
}

/// <summary>A template as an organiser or a recipe writes it: refused whole, with what is wrong, or taken whole.</summary>
internal sealed class TemplateForm
{
    public const int MostSignatories = 3;
    public const int LineLength = 120;

    public FourLanguages Heading { get; set; } = new();
    public FourLanguages Text { get; set; } = new();
    public List<SignatoryForm> Signatories { get; set; } = [];

    public IReadOnlyList<Signatory> ReadSignatories() =>
        [.. Signatories.Where(s => !s.Name.IsEmpty).Select(s => new Signatory(s.Name.Read(), s.Office.Read()))];

    public static TemplateForm Of(CertificateTemplate template) => Of(template.Heading, template.Text, template.Signatories);

    public static TemplateForm Of(LocalizedText heading, LocalizedText text, IEnumerable<Signatory> signatories) => new()
    {
        Heading = FourLanguages.Of(heading),
        Text = FourLanguages.Of(text),
        Signatories = [.. signatories.Select(s => new SignatoryForm { Name = FourLanguages.Of(s.Name), Office = FourLanguages.Of(s.Office) })],
    };

    /// <summary>Each with the field it belongs to: <c>Text.Kk</c>.</summary>
    public IEnumerable<(string Field, TemplateProblem Problem)> Problems()
    {
        foreach (var language in PortalCultures.All)
        {
            var end = $".{char.ToUpperInvariant(language[0])}{language[1..]}";
            yield return ($"Heading{end}", TemplateText.CheckPlain(Heading[language], TemplateText.HeadingLength));
            yield return ($"Text{end}", TemplateText.Check(Text[language]));
            for (var i = 0; i < Signatories.Count; i++)
            {
                if (!Signatories[i].Name.IsEmpty || !Signatories[i].Office.IsEmpty)
                {
                    yield return ($"Signatories[{i}].Name{end}", i < MostSignatories ? TemplateText.CheckPlain(Signatories[i].Name[language], LineLength) : TemplateProblem.TooLong);
                    yield return ($"Signatories[{i}].Office{end}", TemplateText.CheckPlain(Signatories[i].Office[language], LineLength));
                }
            }
        }
    }

    public static string Words(IStringLocalizer s, TemplateProblem problem) => problem switch
    {
        TemplateProblem.Missing => s["The text is missing. All four languages are needed."],
        TemplateProblem.TooLong => s["The text is too long for one page."],
        TemplateProblem.UnknownPlace => s["There is a place in braces that does not exist. The places are: {0}.", string.Join(", ", TemplateText.Places.Select(p => $"{{{p}}}"))],
        TemplateProblem.NameNotAlone => s["The name needs one line of its own: {0}.", "{name}"],
        _ => s["There is a letter or sign that cannot be printed."],
    };
}
