namespace YouthArchive.People;

/// <summary>The module's paths, without the language.</summary>
internal static class PeopleLinks
{
    public const string SignIn = "/sign-in";
    public const string SignInCode = "/sign-in/code";
    public const string SignOut = "/sign-out";
    public const string SignUp = "/sign-up";
    public const string CardSignIn = "/sign-in/card";
    public const string Card = "/c";
    public const string Me = "/me";
    public const string MyData = "/me/data";
    public const string SecondFactor = "/account/second-factor";
    public const string Users = "/admin/users";
    public const string NewUser = "/admin/users/new";
    public const string Roles = "/admin/roles";
    public const string Features = "/admin/features";
    public const string Audit = "/admin/audit";
    public const string Privacy = "/privacy";

    public static string User(string id) => $"{Users}/{id}";

    public static string Role(string name) => $"{Roles}/{Uri.EscapeDataString(name)}";

    public static string Feature(string id) => $"{Features}/{Uri.EscapeDataString(id)}";

    public static string AuditOf(string personId) => $"{Audit}?person={personId}";

    public static string Returning(string path, string? returnUrl) =>
        returnUrl is null ? path : $"{path}?returnUrl={Uri.EscapeDataString(returnUrl)}";
}
