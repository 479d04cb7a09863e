namespace YouthArchive.People.Relations;

/// <summary>Domains anybody gets an address at, or that belong to nobody (RFC 2606): sharing one means nothing.</summary>
internal static class PublicMail
{
    private static readonly HashSet<string> Domains = new(StringComparer.Ordinal)
    {
        "gmail.com", "googlemail.com", "mail.ru", "bk.ru", "inbox.ru", "list.ru", "internet.ru", "xmail.ru", "yandex.ru", "yandex.kz",
        "yandex.com", "ya.ru", "rambler.ru", "mail.kz", "inbox.kz", "outlook.com", "hotmail.com", "live.com", "msn.com", "yahoo.com",
        "yahoo.co.uk", "ymail.com", "rocketmail.com", "icloud.com", "me.com", "mac.com", "proton.me", "protonmail.com", "pm.me", "gmx.com",
        "gmx.net", "gmx.de", "web.de", "aol.com", "zoho.com", "fastmail.com", "tutanota.com", "tuta.io", "mail.com", "qq.com", "163.com",
        "126.com", "sina.com", "naver.com", "daum.net", "hanmail.net", "mail.mn", "chinggis.com", "magicnet.mn", "ukr.net", "i.ua",
        "seznam.cz", "wp.pl", "o2.pl", "libero.it", "orange.fr", "free.fr", "laposte.net", "t-online.de", "duck.com", "hey.com",
        "users.noreply.github.com", "example.com", "example.org", "example.net",
    };

    private static readonly string[] Reserved = [".example", ".test", ".invalid", ".localhost"];

    /// <summary>The domain in lower case; null for a public one, and where there is none.</summary>
    public static string? PrivateDomain(string? address)
    {
        if (address?.LastIndexOf('@') is not (>= 0 and var at) || at + 1 >= address.Length)
        {
            return null;
        }
        var domain = address[(at + 1)..].Trim().TrimEnd('.').ToLowerInvariant();
        return domain.Length == 0 || Domains.Contains(domain) || Reserved.Any(r => domain.EndsWith(r, StringComparison.Ordinal)) ? null : domain;
    }
}
