using System.Globalization;
using Microsoft.Extensions.Localization;

namespace YouthArchive.Programmes.Preservation;

internal static class PackageWords
{
    public static string Of(IStringLocalizer s, BagFault fault) => fault switch
    {
        BagFault.Changed => s["its content was changed"],
        BagFault.Missing => s["it is missing"],
        BagFault.NotListed => s["it is in no list of checksums"],
        BagFault.ListedTwice => s["it is there twice"],
        BagFault.UnsafeName => s["its name is not allowed"],
        BagFault.Declaration => s["it does not say what BagIt 1.0 says"],
        BagFault.Line => s["a line of it cannot be read"],
        _ => s["it says another number of files or bytes"],
    };

    /// <summary>In the numbers of the page's language: «3,2 MB».</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1000 => string.Create(CultureInfo.CurrentCulture, $"{bytes} B"),
        < 1_000_000 => string.Create(CultureInfo.CurrentCulture, $"{bytes / 1000d:0.#} kB"),
        < 1_000_000_000 => string.Create(CultureInfo.CurrentCulture, $"{bytes / 1_000_000d:0.#} MB"),
        _ => string.Create(CultureInfo.CurrentCulture, $"{bytes / 1_000_000_000d:0.#} GB"),
    };
}
