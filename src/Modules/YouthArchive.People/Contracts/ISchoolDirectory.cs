namespace YouthArchive.People.Contracts;

/// <param name="Name">As the school writes it.</param>
public sealed record SchoolPlace(int Id, string Name, string Settlement);

/// <summary>Schools by their ids: a place of learning that wins a prize is named, its people are not.</summary>
public interface ISchoolDirectory
{
    /// <summary>One query for all; ids no school has are left out.</summary>
    Task<IReadOnlyDictionary<int, SchoolPlace>> OfAsync(IReadOnlyCollection<int> ids, CancellationToken cancellation = default);
}
