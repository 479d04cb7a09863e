using YouthArchive.Platform.Mail;

namespace YouthArchive.People.Letters;

internal sealed record WantedLetter(LetterKind Kind, bool IsWanted);

/// <summary>Which letters a person gets, of those one may do without.</summary>
internal sealed class WantedLetters(IEnumerable<LetterKind> kinds, MailChoices choices)
{
    public async Task<IReadOnlyList<WantedLetter>> OfAsync(string personId, CancellationToken cancellation)
    {
        var unwanted = await choices.UnwantedAsync(personId, cancellation);
        return [.. kinds.Select(k => new WantedLetter(k, !unwanted.Contains(k.Kind)))];
    }

    public async Task SetAsync(string personId, IReadOnlyCollection<string> wanted, CancellationToken cancellation)
    {
        foreach (var kind in kinds.Select(k => k.Kind))
        {
            await (wanted.Contains(kind)
                ? choices.AcceptAsync(personId, kind, cancellation)
                : choices.RefuseAsync(new(personId, kind), cancellation));
        }
    }
}
