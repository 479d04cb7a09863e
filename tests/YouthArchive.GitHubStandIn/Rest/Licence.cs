namespace YouthArchive.GitHubStandIn.Rest;

/// <summary>Recognised by the first words of the text, which is enough for what the stand-in serves.</summary>
internal sealed record Licence(string Key, string Name, string Spdx)
{
    private static readonly (string Words, Licence Licence)[] Known =
    [
        ("MIT License", new Licence("mit", "MIT License", "MIT")),
        ("Apache License", new Licence("apache-2.0", "Apache License 2.0", "Apache-2.0")),
        ("GNU AFFERO GENERAL PUBLIC LICENSE", new Licence("agpl-3.0", "GNU Affero General Public License v3.0", "AGPL-3.0")),
        ("GNU GENERAL PUBLIC LICENSE", new Licence("gpl-3.0", "GNU General Public License v3.0", "GPL-3.0")),
        ("BSD 3-Clause License", new Licence("bsd-3-clause", "BSD 3-Clause \"New\" or \"Revised\" License", "BSD-3-Clause")),
    ];

    public static Licence Of(string text) =>
        Known.Where(known => text.Contains(known.Words, StringComparison.OrdinalIgnoreCase)).Select(known => known.Licence).FirstOrDefault()
        ?? new Licence("other", "Other", "NOASSERTION");

    public object Short(string address) => new
    {
        key = Key,
        name = Name,
        spdx_id = Spdx,
        url = Key == "other" ? null : $"{address}/licenses/{Key}",
        node_id = Wire.NodeId("License", Key),
    };
}
