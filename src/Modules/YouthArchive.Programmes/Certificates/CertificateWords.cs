using Microsoft.Extensions.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Certificates;

/// <summary>The room's choices in words.</summary>
internal static class CertificateWords
{
    public static string Of(IStringLocalizer s, CertificateKind kind) => kind switch
    {
        CertificateKind.Award => s["Award"],
        CertificateKind.Completion => s["Completion"],
        CertificateKind.Tutor => s["Tutor"],
        CertificateKind.Jury => s["Jury"],
        _ => s["Participation"],
    };

    public static string Programme(IStringLocalizer s, string programme) => programme switch
    {
        ProgrammeNames.SummerSchool => s["Summer School"],
        ProgrammeNames.FamilyHistory => s["Family History"],
        ProgrammeNames.Olympiads => s["Olympiad"],
        _ => s["Archive Hack"],
    };

    /// <returns>The tag's class, its symbol and its word: colour never stands alone.</returns>
    public static (string Class, string Icon, string Text) Of(IStringLocalizer s, CertificateState state) => state switch
    {
        CertificateState.Replaced => ("warn", "half", s["Replaced"]),
        CertificateState.Revoked => ("bad", "warn", s["Revoked"]),
        _ => ("ok", "ok", s["Valid"]),
    };
}
