using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trellis.Web.Security;

namespace Trellis.Web.Data;

internal sealed class ApiTokenMapping : IEntityTypeConfiguration<ApiToken>, IEntityTypeConfiguration<RememberedAnswer>
{
    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Name).HasMaxLength(ApiToken.LongestName);
        builder.Property(t => t.Scopes).AsJson();
        builder.HasIndex(t => t.Hash).IsUnique();
        builder.HasIndex(t => t.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(t => t.AccountId);
    }

    public void Configure(EntityTypeBuilder<RememberedAnswer> builder)
    {
        builder.HasKey(a => new { a.AccountId, a.Key });
        builder.Property(a => a.Key).HasMaxLength(RememberedAnswer.LongestKey);
        builder.Property(a => a.ContentType).HasMaxLength(100);
        builder.Property(a => a.Location).HasMaxLength(400);
        builder.Property(a => a.ETag).HasMaxLength(100);
        builder.HasIndex(a => a.At);
        builder.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId);
    }
}
