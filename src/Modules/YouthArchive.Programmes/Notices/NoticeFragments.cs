using System.Security.Claims;
using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Security;

namespace YouthArchive.Programmes.Notices;

/// <summary>On the own page, above all else: what has not been read yet.</summary>
internal sealed class NoticesOnOwnPage(NoticeShelf shelf) : IFragmentProvider
{
    public string Zone => Zones.OwnPage;
    public int Order => 5;

    public async Task<Fragment?> BuildAsync(ClaimsPrincipal person, CancellationToken cancellation) =>
        person.PersonIdOrNull() is { } id && await shelf.OfAsync(id, onlyUnread: true, cancellation) is { Count: > 0 } unread
            ? new("/Pages/Shared/Programmes/_Notices.cshtml", unread)
            : null;
}

/// <param name="Unread">More than none.</param>
internal sealed record UnreadNotices(int Unread);

/// <summary>Beside the name in the header: how many have not been read.</summary>
internal sealed class NoticeCount(NoticeShelf shelf) : IFragmentProvider
{
    public string Zone => Zones.Account;
    public int Order => 10;

    public async Task<Fragment?> BuildAsync(ClaimsPrincipal person, CancellationToken cancellation) =>
        person.PersonIdOrNull() is { } id && await shelf.UnreadAsync(id, cancellation) is > 0 and var unread
            ? new("/Pages/Shared/Programmes/_NoticeCount.cshtml", new UnreadNotices(unread))
            : null;
}
