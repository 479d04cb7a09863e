using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Localization;
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

    /// <summary>Why it was revoked, as everybody may read it. Of those revoked before there was a choice only that much is told.</summary>
    public static string Of(IStringLocalizer s, RevocationCause? cause) => s[English(cause)];

    public static string English(RevocationCause? cause) => cause switch
    {
        RevocationCause.WrongResult => SourceText.Of("The result it speaks of was wrong"),
        RevocationCause.WrongPerson => SourceText.Of("It was issued to the wrong person"),
        RevocationCause.Misprint => SourceText.Of("There was a mistake in the text"),
        RevocationCause.BrokenRules => SourceText.Of("The rules of the programme were broken"),
        RevocationCause.AtOwnWish => SourceText.Of("At the wish of the person"),
        _ => SourceText.Of("Another reason"),
    };

    /// <returns>The tag's class, its symbol and its word: colour never stands alone.</returns>
    public static (string Class, string Icon, string Text) Of(IStringLocalizer s, CertificateState state) => state switch
    {
        CertificateState.Replaced => ("warn", "half", s["Replaced"]),
        CertificateState.Revoked => ("bad", "warn", s["Revoked"]),
        _ => ("ok", "ok", s["Valid"]),
    };
}
