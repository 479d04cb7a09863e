using System.Security.Cryptography;
using System.Text;

namespace YouthArchive.FamilyHistory.Pages.Family;

/// <summary>Under which name a browser keeps what a person has not sent: the same for the person, and it says nothing of who it is.</summary>
internal static class DeviceName
{
    public static string Of(string personId) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("author's device\n" + personId)).AsSpan(0, 8));
}
