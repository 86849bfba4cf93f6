using Fairway.Web.Tests.Desk.Support;

namespace Fairway.Web.Tests.Desk.Review;

[Collection(PostgresTests.Name)]
public sealed class PostgresDraftRegisterTests(PostgresServer server) : DraftRegisterTests
{
    private protected override Task<DeskDatabase> Database() => DeskDatabase.OnServer(server);
}
