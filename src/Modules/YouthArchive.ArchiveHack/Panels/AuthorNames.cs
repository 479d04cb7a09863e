using Microsoft.Extensions.Localization;
using YouthArchive.ArchiveHack.Evidence;
using YouthArchive.ArchiveHack.Teams;

namespace YouthArchive.ArchiveHack.Panels;

/// <summary>
/// Authors as the panel names them: members by the login they gave, bots by theirs, everybody else by a number.
/// Participants may be minors, and a commit's name or address is nobody's consent to be shown.
/// </summary>
internal sealed class AuthorNames
{
    private readonly Dictionary<string, (string? Login, int Number, bool IsBot)> _names = new(StringComparer.Ordinal);

    public AuthorNames(IReadOnlyList<Contributor> contributors, IReadOnlyList<Member> members)
    {
        var unknown = 0;
        foreach (var one in contributors)
        {
            var member = one.PersonId is null ? null : members.FirstOrDefault(m => m.PersonId == one.PersonId);
            _names[one.Key] = one switch
            {
                _ when member?.GitHubLogin is { } login => (login, 0, false),
                { IsBot: true, Login: { } bot } => (bot, 0, true),
                _ => (null, ++unknown, one.IsBot),
            };
        }
    }

    public bool IsMember(string key) => _names.TryGetValue(key, out var name) && name is { Login: not null, IsBot: false };

    public string Of(IStringLocalizer s, string? key) => key is not null && _names.TryGetValue(key, out var name)
        ? name.Login ?? s["unknown author {0}", name.Number]
        : s["others"];
}
