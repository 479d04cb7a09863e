namespace YouthArchive.People.Contracts;

/// <summary>A class and who is in it now.</summary>
/// <param name="StudentIds">Those who are in, not those who wait to be let in or have left.</param>
public sealed record ClassList(string Id, string Name, int SchoolId, string School, IReadOnlyList<string> StudentIds)
{
    /// <summary>Of teaching, kk, ru, en or mn: what is printed for the class is in it.</summary>
    public string Language { get; init; } = "kk";
}

public interface IClassLists
{
    /// <summary>The classes that go on, of the schools that have confirmed the teacher. A fixed number of queries.</summary>
    Task<IReadOnlyList<ClassList>> OfTeacherAsync(string teacherId, CancellationToken cancellation = default);

    /// <summary>The classes that go on which any of these people are in, with those of them alone. A fixed number of queries.</summary>
    Task<IReadOnlyList<ClassList>> OfStudentsAsync(IReadOnlyCollection<string> personIds, CancellationToken cancellation = default);
}
