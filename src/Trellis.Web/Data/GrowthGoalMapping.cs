using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trellis.Domain.People;
using Trellis.Domain.Reviews;

namespace Trellis.Web.Data;

internal sealed class GrowthGoalMapping : IEntityTypeConfiguration<GrowthGoal>
{
    public void Configure(EntityTypeBuilder<GrowthGoal> builder)
    {
        builder.HasKey(g => g.Id);
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.Property(g => g.Revision).IsConcurrencyToken();
        builder.Property(g => g.Title).HasMaxLength(GrowthGoal.LongestTitle);
        builder.Ignore(g => g.Done);
        builder.Property(g => g.Actions).AsJson();
        builder.Property(g => g.End).AsJson();
        builder.HasIndex(g => g.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(g => g.PersonId);
    }
}
