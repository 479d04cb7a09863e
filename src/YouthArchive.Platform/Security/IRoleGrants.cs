namespace YouthArchive.Platform.Security;

/// <summary>Gives permissions to roles. People implements it.</summary>
public interface IRoleGrants
{
    /// <summary>Creates the role when it is missing; permissions it already holds are left as they are.</summary>
    /// <returns>How many permissions were added.</returns>
    Task<int> GrantAsync(string role, IEnumerable<string> permissionNames, CancellationToken cancellation = default);
}
