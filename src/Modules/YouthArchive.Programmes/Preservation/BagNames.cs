using System.Text.RegularExpressions;

namespace YouthArchive.Programmes.Preservation;

/// <summary>The files of a bag (RFC 8493), and what a name within it may be: one that is the same on every system.</summary>
internal static partial class BagNames
{
    public const string Declaration = "bagit.txt";
    public const string Info = "bag-info.txt";
    public const string Manifest = "manifest-sha256.txt";
    public const string TagManifest = "tagmanifest-sha256.txt";
    public const string Payload = "data/";
    public const string DeclarationText = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
    public const int LongestPath = 240;

    /// <summary>Forward slashes; no part is empty, begins with a point or ends with one.</summary>
    public static bool IsSafe(string path) => path.Length <= LongestPath && Safe().IsMatch(path);

    [GeneratedRegex(@"\A[A-Za-z0-9_-](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?(?:/[A-Za-z0-9_-](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?)*\z")]
    private static partial Regex Safe();
}
