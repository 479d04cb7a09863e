using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace YouthArchive.SummerSchool.Applications;

/// <param name="Health">Illnesses, allergies, medicines, food.</param>
/// <param name="Emergency">Whom to call.</param>
/// <param name="PickUp">How the person arrives and leaves; for a minor, who may pick up.</param>
internal sealed record CareDetails(string Health, string Emergency, string PickUp)
{
    public const int MostLength = 2000;

    public static CareDetails None { get; } = new("", "", "");
    public bool IsEmpty => Health.Length + Emergency.Length + PickUp.Length == 0;
}

/// <summary>Health never stands in the database in clear.</summary>
internal sealed class CareSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector _seal = protection.CreateProtector("YouthArchive.SummerSchool.Care.v1");

    public string Close(CareDetails details) => _seal.Protect(JsonSerializer.Serialize(details));

    /// <summary>Null when the seal cannot be read any more, for instance after a change of keys.</summary>
    public CareDetails? Open(string? closed)
    {
        try
        {
            return closed is null ? null : JsonSerializer.Deserialize<CareDetails>(_seal.Unprotect(closed));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
