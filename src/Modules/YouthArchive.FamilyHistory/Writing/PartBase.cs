using System.Security.Cryptography;
using System.Text;
using YouthArchive.FamilyHistory.Works;

namespace YouthArchive.FamilyHistory.Writing;

/// <summary>
/// What a writer had before the eyes: a fingerprint of a part's texts. A save that was written in view of another text than the one kept is
/// a clash; saves of different parts are none, whoever makes them.
/// </summary>
internal static class PartBase
{
    public static string Of(Work work, string part) => Of(part switch
    {
        WorkParts.About => [work.Title, work.Summary, work.TopicKey ?? "", work.DefenceKey ?? ""],
        WorkParts.Text => [work.Body],
        WorkParts.Report => [work.Report],
        _ => throw new ArgumentException("This part has no texts of its own.", nameof(part)),
    });

    public static string Of(params string[] texts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u0001', texts))))[..16];
}
