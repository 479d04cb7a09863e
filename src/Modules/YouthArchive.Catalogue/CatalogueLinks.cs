namespace YouthArchive.Catalogue;

/// <summary>The module's paths, without the language.</summary>
internal static class CatalogueLinks
{
    public const string Archives = "/catalogue/archives";
    public const string Cite = "/catalogue/cite";
    public const string CiteJson = "/catalogue/cite.json";
    public const string Export = "/catalogue/cite/export";

    public static string Archive(string code) => $"{Archives}/{code}";
}
