namespace YouthArchive.Olympiads.Exchange;

internal static class ExchangeLinks
{
    public const string Import = OlympiadLinks.Bank + "/import";
    public const string Export = OlympiadLinks.Bank + "/export";
}
