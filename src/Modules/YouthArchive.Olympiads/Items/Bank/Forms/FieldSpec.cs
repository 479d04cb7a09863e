namespace YouthArchive.Olympiads.Items.Bank.Forms;

/// <summary>A part of an item as a field of the editor's form. The field's name is the part's path in the item's JSON, without the <c>$.</c>.</summary>
/// <param name="Name">The last part of the path.</param>
/// <param name="Label">English source text.</param>
internal abstract record FieldSpec(string Name, string Label, string? Hint = null);

/// <summary>A text in four languages.</summary>
internal sealed record TextSpec(string Name, string Label, bool IsLong = false, string? Hint = null) : FieldSpec(Name, Label, Hint);

internal sealed record WordSpec(string Name, string Label, string? Hint = null, bool IsLong = false) : FieldSpec(Name, Label, Hint);

internal sealed record NumberSpec(string Name, string Label, string? Hint = null) : FieldSpec(Name, Label, Hint);

/// <summary>«1/3», «-1/2» or a whole number.</summary>
internal sealed record FractionSpec(string Name, string Label, string? Hint = null) : FieldSpec(Name, Label, Hint);

internal sealed record BoolSpec(string Name, string Label, bool Default = false) : FieldSpec(Name, Label);

/// <param name="Options">As they stand in JSON, with their names.</param>
internal sealed record OneOfSpec(string Name, string Label, IReadOnlyList<(string Value, string Label)> Options) : FieldSpec(Name, Label);

/// <summary>A list of words, one a line.</summary>
internal sealed record LinesSpec(string Name, string Label, string? Hint = null) : FieldSpec(Name, Label, Hint);

/// <summary>Ids and what belongs to them: «a = b», one a line.</summary>
internal sealed record PairsSpec(string Name, string Label, string? Hint = null) : FieldSpec(Name, Label, Hint);

/// <summary>A list of parts that have fields of their own.</summary>
/// <param name="Spare">So many empty ones stand at the end.</param>
internal sealed record RowsSpec(string Name, string Label, IReadOnlyList<FieldSpec> Columns, int Spare = 2) : FieldSpec(Name, Label);

/// <summary>One part with fields of its own; left out when all of them are empty.</summary>
internal sealed record GroupSpec(string Name, string Label, IReadOnlyList<FieldSpec> Columns) : FieldSpec(Name, Label);
