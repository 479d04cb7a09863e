using Microsoft.Extensions.Localization;
using YouthArchive.ArchiveHack.Evidence;
using YouthArchive.ArchiveHack.Teams;

namespace YouthArchive.ArchiveHack.Panels;

/// <summary>
/// Authors as the panel names them: members by the login they gave, bots by theirs, everybody else by a number.
/// Participants may be minors, and a commit's name or address is nobody's consent to be shown. While judges read blind members are
/// letters.
/// </summary>
internal sealed class AuthorNames
{
    private readonly Dictionary<string, (string? Login, int Number, bool IsBot)> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private readonly bool _isBlind;

    public AuthorNames(IReadOnlyList<Contributor> contributors, IReadOnlyList<Member> members, bool isBlind = false)
    {
        _isBlind = isBlind;
        var unknown = 0;
        foreach (var one in contributors)
        {
            var member = one.PersonId is null ? null : members.FirstOrDefault(m => m.PersonId == one.PersonId);
            if (member is not null)
            {
                _members.Add(one.Key);
            }
            _names[one.Key] = one switch
            {
                _ when isBlind && member is not null => (null, _members.Count, false),
                { IsBot: true } when isBlind => (null, 0, true),
                _ when member?.GitHubLogin is { } login => (login, 0, false),
                { IsBot: true, Login: { } bot } => (bot, 0, true),
                _ => (null, ++unknown, one.IsBot),
            };
        }
    }

    public bool IsMember(string key) => _members.Contains(key);

    public string Of(IStringLocalizer s, string? key) => key is not null && _names.TryGetValue(key, out var name)
        ? name.Login ?? Hidden(s, key, name.Number, name.IsBot)
        : s["others"];

    private string Hidden(IStringLocalizer s, string key, int number, bool isBot) =>
        _isBlind && IsMember(key) ? s["member {0}", Letter(number)]
        : _isBlind && isBot ? s["a program"]
        : s["unknown author {0}", number];

    private static char Letter(int number) => (char)('A' + ((number - 1) % 26));
}
