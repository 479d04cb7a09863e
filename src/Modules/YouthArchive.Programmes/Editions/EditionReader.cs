using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Editions;

/// <summary>The published ones only: whoever asks for editions without thinking of drafts never meets one.</summary>
internal sealed class EditionReader(IAllEditions all) : IEditions
{
    public async Task<Edition?> FindAsync(int id, CancellationToken cancellation = default) =>
        await all.FindAsync(id, cancellation) is { IsDraft: false } edition ? edition : null;

    public async Task<Edition?> FindAsync(string programme, string? slug, CancellationToken cancellation = default) =>
        (await AllAsync(cancellation))
            .Where(e => e.Programme == programme && (slug is null || e.Slug == slug))
            .MaxBy(e => e.EnrolmentOpensUtc);

    public async Task<Edition?> FindByKeyAsync(string key, CancellationToken cancellation = default) =>
        await all.FindByKeyAsync(key, cancellation) is { IsDraft: false } edition ? edition : null;

    public async Task<IReadOnlyList<Edition>> AllAsync(CancellationToken cancellation = default) =>
        [.. (await all.AllAsync(cancellation)).Where(e => !e.IsDraft)];
}
