namespace YouthArchive.GitHubStandIn.Repositories;

/// <summary>Who is found under which name and number. Names forwarded by a rename or transfer are kept as GitHub keeps them.</summary>
internal sealed class RepositoryRegistry(StandInOptions options)
{
    private readonly Lock gate = new();
    private readonly Dictionary<long, RepositoryRecord> byId = [];
    private readonly Dictionary<string, long> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, long> forwarded = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gives the repository another name or another owner; the old name forwards with 301.</summary>
    public void Rename(string from, string to)
    {
        lock (gate)
        {
            var old = Named(from) ?? throw new ArgumentException("no such repository", nameof(from));
            Forget(old);
            forwarded[from] = old.Id;
            Put(At(old, to));
        }
    }

    /// <summary>Somebody else takes a name: it now leads to a copy with another id. The first holder, if not renamed before, is gone.</summary>
    public void Recreate(string name, long newId, string copyOf)
    {
        lock (gate)
        {
            var source = Named(copyOf) ?? throw new ArgumentException("no such repository", nameof(copyOf));
            if (Named(name) is { } holder)
            {
                Forget(holder);
            }

            forwarded.Remove(name);
            Put(At(source, name) with { Id = newId });
        }
    }

    /// <summary>Takes a repository away; its name and number answer 404.</summary>
    public void Delete(string name)
    {
        lock (gate)
        {
            Forget(Named(name) ?? throw new ArgumentException("no such repository", nameof(name)));
        }
    }

    /// <summary>The numeric id, or null.</summary>
    public long? IdOf(string name)
    {
        lock (gate)
        {
            return Named(name)?.Id;
        }
    }

    public RepositoryRecord? ByName(string name)
    {
        lock (gate)
        {
            return Named(name);
        }
    }

    public RepositoryRecord? ById(long id)
    {
        lock (gate)
        {
            return byId.GetValueOrDefault(id) ?? (Scan() ? byId.GetValueOrDefault(id) : null);
        }
    }

    public RepositoryRecord? ForwardedFrom(string name)
    {
        lock (gate)
        {
            return forwarded.TryGetValue(name, out var id) ? byId.GetValueOrDefault(id) : null;
        }
    }

    private static RepositoryRecord At(RepositoryRecord record, string fullName)
    {
        var parts = fullName.Split('/');
        return record with { Owner = parts[0], Name = parts[1] };
    }

    private RepositoryRecord? Named(string name)
    {
        if (!byName.ContainsKey(name) && !forwarded.ContainsKey(name))
        {
            Load(name);
        }

        return byName.TryGetValue(name, out var id) ? byId[id] : null;
    }

    private bool Scan()
    {
        var before = byId.Count;
        foreach (var file in Directory.EnumerateDirectories(options.Root).SelectMany(owner => Directory.EnumerateFiles(owner, "*.json")))
        {
            Load($"{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileNameWithoutExtension(file)}");
        }

        return byId.Count > before;
    }

    /// <summary>Reads a repository from disk once; what a test did to it afterwards is not undone by finding its files again.</summary>
    private void Load(string name)
    {
        var parts = name.Split('/');
        if (parts.Length != 2 || parts.Any(part => part is "" or "." or "..") || known.Contains(name))
        {
            return;
        }

        var stem = Path.GetFullPath(Path.Combine(options.Root, parts[0], parts[1]));
        if (Directory.Exists(stem + ".git") && File.Exists(stem + ".json"))
        {
            var facts = RepositoryFacts.Read(stem + ".json");
            known.Add(name);
            Put(new RepositoryRecord(facts.Id, parts[0], parts[1], stem + ".git", facts, new PushLog(stem + ".pushes.jsonl")));
        }
    }

    private void Put(RepositoryRecord record)
    {
        byId[record.Id] = record;
        byName[record.FullName] = record.Id;
        forwarded.Remove(record.FullName);
    }

    private void Forget(RepositoryRecord record)
    {
        byId.Remove(record.Id);
        byName.Remove(record.FullName);
    }
}
