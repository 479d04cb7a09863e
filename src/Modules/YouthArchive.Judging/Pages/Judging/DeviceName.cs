using System.Security.Cryptography;
using System.Text;

namespace YouthArchive.Judging.Pages.Judging;

/// <summary>The name under which a device keeps what a judge has not sent yet: another person's pages neither send nor show it.</summary>
internal static class DeviceName
{
    public static string Of(string judgeId) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("judge's device\n" + judgeId)).AsSpan(0, 8));
}
