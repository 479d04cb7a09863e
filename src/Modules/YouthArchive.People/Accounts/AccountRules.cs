using System.Text;
using YouthArchive.Platform.Localization;

namespace YouthArchive.People.Accounts;

/// <summary>What an account's own data must look like; the same for every form.</summary>
internal static class AccountRules
{
    public const int UserNameMin = 3;
    public const int UserNameMax = 40;
    public const int PasswordMin = 10;
    public const int PasswordMax = 200;
    public const int OldestAge = 110;
    public const int YoungestAge = 6;

    /// <summary>A name as it was meant: phones add spaces and capitals of their own.</summary>
    public static string Tidy(string? name) =>
        new([.. (name ?? "").Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c))]);

    /// <summary>Letters of any script, digits, dot, hyphen and underscore. No @: a user name must not pass for an address.</summary>
    public static bool IsUserName(string name) =>
        name.Length is >= UserNameMin and <= UserNameMax && name.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_');

    public static bool IsDisplayName(string? name) =>
        name?.Trim() is { Length: > 0 and <= PortalUser.DisplayNameLength } text && !text.Any(char.IsControl);

    public static bool IsBirthYear(int year, int thisYear) => thisYear - year is >= YoungestAge and <= OldestAge;

    public static bool IsLanguage(string? language) => PortalCultures.IsKnown(language);

    public static bool IsEmail(string email) =>
        email.Length <= 256 && System.Net.Mail.MailAddress.TryCreate(email, out var address) && address.Address == email;

    public static bool IsLongEnough(string? password) => password is { Length: >= PasswordMin and <= PasswordMax };

    /// <summary>Nobody guesses by the user name, and not by one key held down.</summary>
    public static bool IsGuessable(string password, string userName) =>
        password.Contains(userName, StringComparison.OrdinalIgnoreCase) || password.Distinct().Count() < 4;
}
