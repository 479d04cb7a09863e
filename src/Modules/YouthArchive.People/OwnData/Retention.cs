namespace YouthArchive.People.OwnData;

/// <summary>How long each kind of data is kept: the one place that tasks and the public page read.</summary>
internal static class Retention
{
    /// <summary>From asking for erasure to erasure.</summary>
    public static readonly TimeSpan SecondThoughts = TimeSpan.FromDays(3);

    /// <summary>From the letter to an account that nobody uses to its erasure.</summary>
    public static readonly TimeSpan Warning = TimeSpan.FromDays(30);

    /// <summary>Answered or ended questions to guardians, with the address.</summary>
    public static readonly TimeSpan ConsentRequests = TimeSpan.FromDays(90);

    /// <summary>What was mistyped: counts of wrong tries and codes.</summary>
    public static readonly TimeSpan WrongTries = TimeSpan.FromDays(30);

    /// <summary>An account that nobody has ever signed in with.</summary>
    public const int YearsNeverUsed = 2;

    /// <summary>A student's account after the last class has ended and the last sign-in.</summary>
    public const int YearsNotUsed = 3;

    public const int YearsOfAudit = 10;
}
