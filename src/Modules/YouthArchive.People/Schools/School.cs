using YouthArchive.Platform.Persistence;

namespace YouthArchive.People.Schools;

/// <summary>A place of learning. Its first teacher or an organiser says who else belongs to it.</summary>
internal sealed class School
{
    public const int NameLength = 200;

    public int Id { get; private set; }

    /// <summary>A key of <see cref="Regions"/>, e.g. <c>kz-karagandy</c>.</summary>
    public required string Region { get; set; }
    public required string Settlement { get; set; }
    public required string Name { get; set; }
    public required DateTime CreatedUtc { get; init; }
    public bool IsSample { get; init; }

    /// <summary>When an organiser said that there is such a school. Its first teacher's classes work before that.</summary>
    public DateTime? ConfirmedUtc { get; set; }

    /// <summary>While it is closed its classes can be read and not changed; the students keep their accounts.</summary>
    public DateTime? ClosedUtc { get; set; }

    /// <summary>Always what it is made of: the database only stores it, it never sets it.</summary>
    public string Searched
    {
        get => SearchText.Normalise($"{Name} {Settlement}");
        private set { }
    }
}

/// <summary>A teacher of a school. Until confirmed they see nothing of it.</summary>
internal sealed class SchoolTeacher
{
    public required int SchoolId { get; init; }
    public required string PersonId { get; init; }
    public required DateTime AskedUtc { get; init; }
    public DateTime? ConfirmedUtc { get; set; }

    /// <summary>Null when the teacher registered the school.</summary>
    public string? ConfirmedById { get; set; }
}
