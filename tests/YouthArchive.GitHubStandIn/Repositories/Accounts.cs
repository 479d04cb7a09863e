using System.Text.Json;
using System.Text.RegularExpressions;

namespace YouthArchive.GitHubStandIn.Repositories;

internal sealed record Account(string Login, long Id, string Type, string[] Emails);

/// <summary>accounts.json: which e-mail belongs to which account. An e-mail that is not there is an unlinked author, as on GitHub.</summary>
internal sealed partial class Accounts(StandInOptions options)
{
    public const string FileName = "accounts.json";

    private static readonly Account WebFlow = new("web-flow", 19864447, "User", ["noreply@github.com"]);

    private readonly Lock gate = new();
    private (DateTime Written, long Length) seen;
    private Dictionary<string, Account> byEmail = new(StringComparer.OrdinalIgnoreCase);
    private Dictionary<string, Account> byLogin = new(StringComparer.OrdinalIgnoreCase);

    public Account? ByEmail(string email)
    {
        lock (gate)
        {
            Refresh();
            return byEmail.GetValueOrDefault(email) ?? NoReplyAccount(email);
        }
    }

    /// <summary>A login nobody wrote down still is somebody: an account with an id of its own.</summary>
    public Account ByLogin(string login)
    {
        lock (gate)
        {
            Refresh();
            return byLogin.GetValueOrDefault(login) ?? new Account(login, MadeUpId(login), login.EndsWith("[bot]", StringComparison.Ordinal) ? "Bot" : "User", []);
        }
    }

    public static Task WriteAsync(string root, IEnumerable<Account> accounts, CancellationToken cancellation) =>
        File.WriteAllBytesAsync(Path.Combine(root, FileName), JsonSerializer.SerializeToUtf8Bytes(accounts, Json.Files), cancellation);

    private static Account? NoReplyAccount(string email) =>
        NoReply().Match(email) is { Success: true } match
            ? new Account(match.Groups["login"].Value, long.Parse(match.Groups["id"].Value, System.Globalization.CultureInfo.InvariantCulture), match.Groups["login"].Value.EndsWith("[bot]", StringComparison.Ordinal) ? "Bot" : "User", [email])
            : null;

    private static long MadeUpId(string login) => login.Aggregate(17L, (sum, letter) => ((sum * 31) + letter) % 90_000_000) + 10_000_000;

    private void Refresh()
    {
        var file = new FileInfo(Path.Combine(options.Root, FileName));
        if (!file.Exists || seen == (file.LastWriteTimeUtc, file.Length))
        {
            return;
        }

        Account[] all = [WebFlow, .. JsonSerializer.Deserialize<Account[]>(File.ReadAllBytes(file.FullName), Json.Files) ?? []];
        byLogin = all.ToDictionary(account => account.Login, StringComparer.OrdinalIgnoreCase);
        byEmail = all.SelectMany(account => account.Emails, (account, email) => (account, email))
            .ToDictionary(pair => pair.email, pair => pair.account, StringComparer.OrdinalIgnoreCase);
        seen = (file.LastWriteTimeUtc, file.Length);
    }

    [GeneratedRegex(@"^(?<id>\d{1,12})\+(?<login>[A-Za-z0-9-]+(\[bot\])?)@users\.noreply\.github\.com$", RegexOptions.CultureInvariant)]
    private static partial Regex NoReply();
}
