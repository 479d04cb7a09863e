namespace YouthArchive.Judging.Contracts.Masking;

/// <summary>Everything that would tell a judge whose work it is.</summary>
/// <param name="Names">Full names as people and commits write them.</param>
/// <param name="Logins">User names, GitHub logins, the repository's owner.</param>
/// <param name="Schools">Names of schools, as far as they are known.</param>
public sealed record Identities(IReadOnlyCollection<string> Names, IReadOnlyCollection<string> Logins, IReadOnlyCollection<string> Schools);
