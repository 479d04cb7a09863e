namespace YouthArchive.People.Contracts;

/// <summary>A name in its parts, each as the person writes it.</summary>
/// <param name="Surname">In Mongolia the father's or mother's name that stands first.</param>
public sealed record PersonName(string Surname, string GivenName, string? Patronymic)
{
    /// <summary>Surname, given name, patronymic: as class lists and registers write it.</summary>
    public string Full => Patronymic is null ? $"{Surname} {GivenName}" : $"{Surname} {GivenName} {Patronymic}";
}
