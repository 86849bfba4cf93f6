using Fairway.Web.Desk.Drafts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Fairway.Web.Tests.Desk.Support;

/// <summary>Fails, when it is told to, once, as what is out is written down: as if the process were killed between the release and the database.</summary>
internal sealed class FailingMark : SaveChangesInterceptor
{
    public bool FailsNext { get; set; }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var marks = eventData.Context!.ChangeTracker.Entries<DraftReview>().Any(entry => entry is { State: EntityState.Added, Entity.Step: ReviewStep.Published or ReviewStep.Emergency });
        if (!FailsNext || !marks)
            return base.SavingChangesAsync(eventData, result, cancellationToken);
        FailsNext = false;
        throw new InvalidOperationException("Killed, for the test.");
    }
}
