using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Certificates.Templates;

namespace YouthArchive.Programmes.Pages.Admin.Certificates;

/// <param name="Rows">More than one: a field of several lines.</param>
/// <param name="Wrong">By the fields' names.</param>
internal sealed record FourFields(string Name, string Label, FourLanguages Text, int Rows, IReadOnlyDictionary<string, string> Wrong);

internal static class TemplateFields
{
    public static string Id(string field) => field.Replace('[', '-').Replace(']', '-').Replace('.', '-');

    /// <summary>«Text, Қазақша».</summary>
    public static string Label(IStringLocalizer s, string field) =>
        $"{(field.StartsWith("Heading", StringComparison.Ordinal) ? s["Heading"] : field.StartsWith("Text", StringComparison.Ordinal) ? s["Text"] : field.Contains(".Name.", StringComparison.Ordinal) ? s["Full name"] : s["Office"])}, {PortalCultures.NativeName(field[^2..].ToLowerInvariant())}";
}
