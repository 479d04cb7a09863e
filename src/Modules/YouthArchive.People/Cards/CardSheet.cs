namespace YouthArchive.People.Cards;

internal sealed record PrintedCard(string Name, string UserName, CardSecret Secret, byte[] Token);

/// <summary>Draws cards on A4 sheets to be cut.</summary>
internal sealed class CardSheet
{
    public byte[] Draw(string className, string language, string baseAddress, IReadOnlyList<PrintedCard> cards) => [];
}
