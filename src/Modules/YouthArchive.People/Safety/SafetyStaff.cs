using YouthArchive.People.Contracts;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Safety;

/// <summary>Whoever answers: holders of the permission, and administrators, who hold every one.</summary>
internal sealed class SafetyStaff(IRolePermissionStore roles, IPeople people)
{
    public async Task<IReadOnlyList<Person>> AllAsync(CancellationToken cancellation)
    {
        var answering = (await roles.ReadAsync(cancellation))
            .Where(r => r.Value.Contains(SafetyPermissions.AnswerSafetyReports, StringComparer.OrdinalIgnoreCase)).Select(r => r.Key)
            .Append(PortalRoles.Administrator).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var all = new Dictionary<string, Person>(StringComparer.Ordinal);
        foreach (var role in answering)
        {
            foreach (var person in await people.InRoleAsync(role, cancellation))
            {
                all[person.Id] = person;
            }
        }
        return [.. all.Values.OrderBy(p => p.DisplayName, StringComparer.CurrentCulture)];
    }
}
