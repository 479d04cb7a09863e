namespace YouthArchive.Platform.Localization;

public static class SourceText
{
    /// <summary>
    /// Marks an English source text that is handed on and shown through the localiser elsewhere,
    /// so that the test on translations finds it here.
    /// </summary>
    public static string Of(string english) => english;
}
