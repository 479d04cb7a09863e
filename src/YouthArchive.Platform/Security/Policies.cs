using Microsoft.AspNetCore.Authorization;

namespace YouthArchive.Platform.Security;

/// <summary>Marks a page or endpoint as open to all, on purpose. The walk over all endpoints fails on one without any mark.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenToAllAttribute : Attribute, IAllowAnonymous;

/// <summary>Any signed-in person.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SignedInAttribute() : AuthorizeAttribute(Policies.SignedIn);

/// <summary>Holders of a permission; its name is that of <see cref="Permission.Name"/>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class RequiresAttribute(string permission) : AuthorizeAttribute(Policies.Prefix + permission)
{
    public string Permission { get; } = permission;
}

public static class Policies
{
    public const string SignedIn = "SignedIn";
    public const string Prefix = "Permission:";
}
