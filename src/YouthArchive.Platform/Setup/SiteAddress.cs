using Microsoft.Extensions.Configuration;

namespace YouthArchive.Platform.Setup;

/// <summary>The address people reach the site by, for links that are read outside of it.</summary>
public sealed class SiteAddress(ISiteSettings settings, IConfiguration configuration)
{
    public const string Setting = "Site:BaseUrl";
    public const string Default = "http://127.0.0.1:5080";

    /// <summary>Without a slash at its end. The site's own setting goes before the configuration.</summary>
    public async Task<string> FindAsync(CancellationToken cancellation = default) =>
        Usable((await settings.ReadAsync(cancellation)).BaseUrl) ?? Usable(configuration[Setting]) ?? Default;

    private static string? Usable(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri.GetLeftPart(UriPartial.Path).TrimEnd('/')
            : null;
}
