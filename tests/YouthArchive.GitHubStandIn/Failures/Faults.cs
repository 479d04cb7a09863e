using YouthArchive.GitHubStandIn.Repositories;

namespace YouthArchive.GitHubStandIn.Failures;

/// <summary>What goes wrong on request, and what happens to repositories on the server's side.</summary>
public sealed class Faults
{
    private readonly Lock gate = new();
    private readonly List<Armed> armed = [];
    private readonly RepositoryRegistry registry;

    internal Faults(RepositoryRegistry registry) => this.registry = registry;

    public void Add(Fault fault)
    {
        lock (gate)
        {
            armed.Add(new Armed(fault));
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            armed.Clear();
        }
    }

    /// <summary>The old name answers 301 to /repositories/{id}.</summary>
    public void Rename(string from, string to) => registry.Rename(from, to);

    /// <summary>Another owner: the same to a client as a rename, with another first half.</summary>
    public void Transfer(string fullName, string newOwner) => registry.Rename(fullName, $"{newOwner}/{fullName.Split('/')[1]}");

    /// <summary>Somebody makes a new repository under a name; it has another id and the content of <paramref name="copyOf"/>.</summary>
    public void Recreate(string name, long newId, string copyOf) => registry.Recreate(name, newId, copyOf);

    /// <summary>Deleted or made private: name and id answer 404.</summary>
    public void Delete(string name) => registry.Delete(name);

    /// <summary>The numeric id a name has now, or null.</summary>
    public long? IdOf(string name) => registry.IdOf(name);

    internal Fault? Take(string path, string? repository)
    {
        lock (gate)
        {
            foreach (var one in armed)
            {
                if (one.Meets(path, repository) && one.Strikes())
                {
                    return one.Fault;
                }
            }

            return null;
        }
    }

    private sealed class Armed(Fault fault)
    {
        private int passing = fault.After;
        private int? left = fault.Times;

        public Fault Fault => fault;

        public bool Meets(string path, string? repository) =>
            left is not 0
            && (fault.Path is null || path.Contains(fault.Path, StringComparison.OrdinalIgnoreCase))
            && (fault.Repository is null || string.Equals(fault.Repository, repository, StringComparison.OrdinalIgnoreCase));

        public bool Strikes()
        {
            if (passing > 0)
            {
                passing--;
                return false;
            }

            left--;
            return true;
        }
    }
}
