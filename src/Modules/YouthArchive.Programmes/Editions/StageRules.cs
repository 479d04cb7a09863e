namespace YouthArchive.Programmes.Editions;

/// <summary>The one rule that dates of stages and of enrolment obey, in recipes and on the organiser's page alike.</summary>
internal static class StageRules
{
    public static bool EndsAfterStart(DateTime startsUtc, DateTime endsUtc) => startsUtc < endsUtc;
}
